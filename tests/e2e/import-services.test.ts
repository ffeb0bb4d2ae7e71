import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, listedArticles, openLibrary } from '../../scripts/drive/library.mjs';
import { openArticle } from '../../scripts/drive/reader.mjs';
import { BROWSERS, withBrowser } from './with-browser';

const SAMPLES = resolve(import.meta.dirname, '../fixtures/import');

/** A folder of samples as the ZIP that its program makes. */
async function zipOf(folder: string): Promise<string> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  const entries = await readdir(join(SAMPLES, folder), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(join(SAMPLES, folder).length + 1);
    await zip.add(name, new TextReader(await readFile(path, 'utf8')));
  }
  const path = join(tmpdir(), `postil-${folder}-${process.pid}.zip`);
  await writeFile(path, Buffer.from(await (await zip.close()).arrayBuffer()));
  return path;
}

let zips: string[] = [];
beforeAll(async () => {
  zips = await Promise.all(['pocket', 'omnivore'].map(zipOf));
});
afterAll(() => Promise.all(zips.map((path) => rm(path))));

describe.each(BROWSERS)('exports of Pocket and Omnivore, in %s', (name) => {
  const driver = withBrowser(name);

  it('come in with a row for each of theirs', async () => {
    const rows = await importFiles(driver(), zips);
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    expect([count('added'), count('merged'), count('failed')]).toEqual([6, 2, 1]);
  });

  it('show their highlights in the reader, and those that are not in the text beside it', async () => {
    const library = await openLibrary(driver(), '#/archive');
    await library.waitFor(() => document.querySelector('[data-article]') !== null);
    const ids = await listedArticles(library);
    const titles = await library.evaluate(() =>
      [...document.querySelectorAll('[data-article] h2')].map((title) => title.textContent ?? ''),
    );
    await library.close();
    const id = ids[titles.findIndex((title) => title.startsWith('Tides'))] ?? '';
    const reader = await openArticle(driver(), id);
    const shown = await reader.waitFor(() =>
      document.querySelector('#reader')?.getAttribute('data-annotations'),
    );
    expect(shown).toMatch(/^2/);
    const cards = await reader.waitFor(() => {
      const all = document.querySelectorAll('[data-annotation]').length;
      return all >= 3 ? all : undefined;
    });
    expect(cards).toBe(3);
    await reader.close();
  });

  it('change nothing when they come a second time', async () => {
    const rows = await importFiles(driver(), zips);
    expect(rows.filter(({ outcome }) => outcome === 'added' || outcome === 'merged')).toEqual([]);
  });
});
