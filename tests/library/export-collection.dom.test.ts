import { BlobReader, ZipReader } from '@zip.js/zip.js/index-native.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportCollection } from '../../src/library/export/export-collection';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { keepImage } from '../../src/store/images';
import { shelfIds } from '../../src/store/shelves';
import { aCapture } from '../support/a-capture';

const PLAIN = { name: 'plain', body: 'markdown' } as const;
const png = new Blob([Uint8Array.from('\x89PNG\r\n\x1a\n…', (char) => char.charCodeAt(0))]);
/** More than are read together. */
const COUNT = 45;

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  for (let at = 0; at < COUNT; at++) {
    const url = `https://example.org/${at}`;
    const { id } = await keepCapture(aCapture({ url, title: `Page ${at}` }));
    await keepImage(id, 'https://example.org/lead.png', png);
  }
});

const ids = () => shelfIds({ kind: 'all' });

async function paths(zip: Blob): Promise<string[]> {
  const entries = await new ZipReader(new BlobReader(zip), { useWebWorkers: false }).getEntries();
  return entries.map(({ filename }) => filename);
}

describe('a collection as a ZIP', () => {
  it('has every article in the order given, and an image that they share once', async () => {
    const told: number[] = [];
    const { signal } = new AbortController();
    const progress = (done: number) => void told.push(done);
    const { zip, ...counts } = await exportCollection(await ids(), PLAIN, { progress, signal });
    expect(counts).toEqual({ articles: COUNT, missingImages: 0, lost: 0 });
    const names = await paths(zip);
    expect(names.filter((name) => name.endsWith('.md'))).toEqual(
      Array.from({ length: COUNT }, (_, at) => `page-${COUNT - 1 - at}.md`),
    );
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1);
    expect(told).toEqual(Array.from({ length: COUNT + 1 }, (_, at) => at));
  });

  it('is not made when it is told to stop on the way', async () => {
    const stop = new AbortController();
    let last = 0;
    const progress = (done: number) => {
      last = done;
      if (done === 30) stop.abort();
    };
    const exporting = exportCollection(await ids(), PLAIN, { progress, signal: stop.signal });
    await expect(exporting).rejects.toThrow(/abort/i);
    expect(last).toBe(30);
  });

  it('passes over what was deleted in the meantime', async () => {
    const all = await ids();
    await database.articles.delete(all[3] ?? '');
    const { signal } = new AbortController();
    const done = await exportCollection(all, PLAIN, { progress: () => {}, signal });
    expect(done.articles).toBe(COUNT - 1);
  });
});
