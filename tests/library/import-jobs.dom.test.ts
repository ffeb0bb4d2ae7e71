import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { pocketRows } from '../../bench/archive/pocket-rows.mjs';
import { importFiles } from '../../src/library/import/import-files';
import { previewImport } from '../../src/library/import/preview-import';
import { keepImport, runImport } from '../../src/library/import/run-import';
import type { Article } from '../../src/model/article';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { importJob, importRows } from '../../src/store/import-job';
import { withoutText } from '../../src/store/imports';
import { aCapture } from '../support/a-capture';
import { aFile, emptyLibrary, quietly, sampleZip } from './import-fixtures';

beforeEach(emptyLibrary);

const table = (count: number) =>
  aFile(
    'part_000000.csv',
    `title,url,time_added,tags,status\n${Array.from({ length: count }, (_, n) => `No ${n},https://a.example/${n},1614556800,t${n % 7},unread\n`).join('')}`,
  );

/** Begins an import and stops it after the first rows. */
async function stopped(count: number) {
  const { packed, rows } = await previewImport([table(count)], quietly);
  await keepImport(packed, rows);
  const control = new AbortController();
  await expect(
    runImport({ progress: (done) => done > 0 && control.abort(), signal: control.signal }),
  ).rejects.toThrow();
}

describe('An import', () => {
  it('that is stopped keeps what came in, and goes on from there', async () => {
    await stopped(1200);
    const job = await importJob();
    expect(job).toMatchObject({ state: 'stopped', of: 1200 });
    expect(job?.done).toBeGreaterThan(0);
    expect(job?.done).toBeLessThan(1200);
    expect(await database.articles.count()).toBe(job?.done);
    expect(await database.importRows.count()).toBe(job?.done);
    await runImport(quietly);
    expect(await importJob()).toMatchObject({ state: 'done', done: 1200, files: [] });
    expect(await database.importBlobs.count()).toBe(0);
    const rows = await importRows();
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 1200 }, (_, n) => n + 1));
    expect(rows.every(({ outcome }) => outcome === 'added')).toBe(true);
    expect(await database.articles.count()).toBe(1200);
  });

  it('whose window was killed repeats no row', async () => {
    await stopped(1200);
    // A killed window marks nothing.
    await database.importJobs.update('import', { state: 'running' });
    await runImport(quietly);
    expect((await importRows()).filter(({ outcome }) => outcome !== 'added')).toEqual([]);
    expect(await database.articles.count()).toBe(1200);
  });

  it('in two windows at once takes each row once', async () => {
    const { packed, rows } = await previewImport([table(1200)], quietly);
    await keepImport(packed, rows);
    await Promise.all([runImport(quietly), runImport(quietly)]);
    expect(await database.importRows.count()).toBe(1200);
  });
});

/** A generator of equal chances (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('A reading list that names pages twice', () => {
  it('is one article a page, with the tags of all its rows and the earliest date', async () => {
    const rows = pocketRows(700, seeded(1));
    const pages = new Map<string, { tags: Set<string>; saved: number }>();
    for (const line of rows.trim().split('\n').slice(1)) {
      const [, url = '', time, tags = ''] = /(https:[^,]*),(\d+),([^,]*)/.exec(line) ?? [];
      const page = pages.get(url) ?? { tags: new Set(), saved: Number.POSITIVE_INFINITY };
      for (const tag of tags.split('|').filter(Boolean)) page.tags.add(tag);
      pages.set(url, { ...page, saved: Math.min(page.saved, Number(time)) });
    }
    await importFiles([aFile('part_000000.csv', rows)], quietly);
    const articles = await database.articles.toArray();
    expect(articles).toHaveLength(pages.size);
    for (const { url, tags, saved } of articles) {
      expect(new Set(tags)).toEqual(pages.get(url)?.tags);
      expect(Date.parse(saved) / 1000).toBe(pages.get(url)?.saved);
    }
  });
});

describe('An article without a text', () => {
  it('has no words and no version, and waits for its text', async () => {
    await importFiles([table(1)], quietly);
    const [article] = await database.articles.toArray();
    expect(article).toMatchObject({ words: 0, version: 0 });
    expect(await database.bodies.count()).toBe(0);
    expect(await withoutText([article?.id ?? ''])).toEqual([article]);
  });

  it('takes the first text that is clipped, and what the page says of itself', async () => {
    await importFiles([await sampleZip('pocket')], quietly);
    const kept = await keepCapture(
      aCapture({ url: 'https://example.org/bare', title: 'Bare no more', authors: ['Ines Roe'] }),
    );
    expect(await database.articles.get(kept.id)).toMatchObject({
      title: 'Bare no more',
      authors: ['Ines Roe'],
      version: 1,
      state: 'archive',
      saved: '2021-02-01T00:00:00.000Z',
    });
    expect(await database.bodies.where({ articleId: kept.id }).count()).toBe(1);
    expect(await withoutText([kept.id])).toEqual([]);
  });

  it('takes the text of a later import, whose words place the highlights of the earlier', async () => {
    await importFiles([await sampleZip('pocket')], quietly);
    const json = [
      {
        url: 'https://example.org/kiln',
        title: 'x',
        content: '<p>A glaze is a held breath.</p>',
        is_archived: 0,
      },
    ];
    await importFiles([aFile('w.json', JSON.stringify(json))], quietly);
    const article = await database.articles.where({ urlKey: 'example.org/kiln' }).first();
    expect(article).toMatchObject({
      version: 1,
      words: 6,
      title: 'The kiln, and what it "remembers"',
    });
  });
});

const anItem = fc.record({
  url: fc.constantFrom('https://a.example/1', 'https://a.example/2'),
  title: fc.constantFrom('', 'One', 'Two'),
  content: fc.constantFrom('', '<p>A text.</p>', '<p>Another.</p>', '<script>x</script>'),
  tags: fc.subarray(['a', 'b', 'c']),
  created_at: fc.constantFrom('2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z'),
  is_archived: fc.constantFrom(0, 1),
});

describe('No import, in whatever order,', () => {
  it('loses a body, a tag or an earlier date', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anItem, { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        async (exports) => {
          await emptyLibrary();
          let before: Article[] = [];
          for (const [n, list] of exports.entries()) {
            const bodies = await database.bodies.toArray();
            await importFiles([aFile(`${n}.json`, JSON.stringify(list))], quietly);
            const after = new Map((await database.articles.toArray()).map((one) => [one.id, one]));
            for (const body of bodies)
              expect(await database.bodies.get([body.articleId, body.version])).toEqual(body);
            for (const one of before) {
              const now = after.get(one.id);
              expect(now?.tags).toEqual(expect.arrayContaining(one.tags));
              expect(now && now.saved <= one.saved).toBe(true);
              expect(now?.version).toBeGreaterThanOrEqual(one.version);
            }
            before = [...after.values()];
            expect(new Set(before.map(({ urlKey }) => urlKey)).size).toBe(before.length);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
