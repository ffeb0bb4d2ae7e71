import { exportCollection } from '../../src/library/export/export-collection';
import { importFiles } from '../../src/library/import/import-files';
import { database } from '../../src/store/database';
import { sha256 } from '../../src/store/sha256';
import { shelfIds } from '../../src/store/shelves';
import { asArticle, makeArticle, random } from '../library/make-article.mjs';

/** Of the four images of an article three were kept, each of this many bytes. */
const IMAGE_BYTES = 30_000;
const KEPT = 3;

const COLORS = /** @type {const} */ (['amber', 'green', 'blue', 'pink', 'violet']);

/** Bytes that no packer makes smaller, with the head of a JPEG. @param {number} seed */
function imageBytes(seed) {
  const next = random(seed);
  const bytes = new Uint8Array(IMAGE_BYTES);
  const words = new Uint32Array(bytes.buffer);
  for (let at = 0; at < words.length; at++) words[at] = Math.floor(next() * 2 ** 32);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return new Blob([bytes], { type: 'image/jpeg' });
}

/**
 * Puts the articles from one index to another into the collection, with three images and two highlights
 * each.
 * @param {number} from @param {number} to
 */
export async function fill(from, to) {
  for (let at = from; at < to; at += 100) {
    const made = Array.from({ length: Math.min(100, to - at) }, (_, index) =>
      makeArticle(at + index),
    );
    const images = await Promise.all(made.map((article, index) => imagesOf(article, at + index)));
    const { articles, bodies, annotations, images: rows, assets } = database;
    await database.transaction('rw', [articles, bodies, annotations, rows, assets], async () => {
      await articles.bulkAdd(made.map(asArticle));
      await bodies.bulkAdd(
        made.map(({ id, html, text, saved }) => ({
          articleId: id,
          version: 1,
          html,
          text,
          hash: '',
          captured: saved,
        })),
      );
      await annotations.bulkAdd(made.flatMap(highlightsOf));
      await rows.bulkAdd(images.flatMap((one) => one.rows));
      await assets.bulkAdd(images.flatMap((one) => one.assets));
    });
  }
  await database.changes.clear();
}

/** @param {ReturnType<typeof makeArticle>} article @param {number} index */
async function imagesOf({ id, images }, index) {
  const assets = await Promise.all(
    images.slice(0, KEPT).map(async (_, at) => {
      const blob = imageBytes(index * KEPT + at);
      return { sha256: await sha256(blob), blob, type: blob.type, size: blob.size };
    }),
  );
  /** @type {import('../../src/model/asset').ArticleImage[]} */
  const rows = images.map(({ url, alt }, at) => ({
    articleId: id,
    url,
    alt,
    sha256: assets[at]?.sha256 ?? '',
    type: assets[at]?.type ?? '',
    missing: assets[at] ? '' : 'not-found',
  }));
  return { rows, assets };
}

/** @param {ReturnType<typeof makeArticle>} article @returns {import('../../src/model/annotation').Annotation[]} */
function highlightsOf({ id, text, saved }) {
  return [0.2, 0.6].map((share, at) => {
    const start = Math.floor(text.length * share);
    const exact = text.slice(start, start + 60).split('\n')[0] ?? '';
    return {
      id: `${id}-${at}`,
      articleId: id,
      target: {
        exact,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + exact.length, start + exact.length + 32),
        start,
        end: start + exact.length,
      },
      found: {},
      color: COLORS[at] ?? 'amber',
      note: at ? 'Read this again.' : '',
      tags: [],
      created: saved,
      updated: saved,
    };
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const asked = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Reads, article by article and without Dexie, the rows that an export of the collection needs, and the
 * bytes of its images. Resolves to the milliseconds.
 */
export async function bareRead() {
  const ids = await shelfIds({ kind: 'all' });
  const open = await asked(indexedDB.open('postil'));
  const start = performance.now();
  for (const id of ids) {
    const reading = open.transaction(['articles', 'bodies', 'annotations', 'images', 'assets']);
    const table = (/** @type {string} */ name) => reading.objectStore(name);
    const [, , , images] = await Promise.all([
      asked(table('articles').get(id)),
      asked(table('bodies').get([id, 1])),
      asked(table('annotations').index('articleId').getAll(id)),
      asked(table('images').index('articleId').getAll(id)),
    ]);
    const kept = images.map(({ sha256: hash }) => hash).filter(Boolean);
    const assets = await Promise.all(kept.map((hash) => asked(table('assets').get(hash))));
    await Promise.all(assets.map(({ blob }) => blob.arrayBuffer()));
  }
  const ms = performance.now() - start;
  open.close();
  return ms;
}

/**
 * Exports the whole collection; says how long it took, the most of the heap beyond what it was before,
 * and how much more of it was left after a collection in the last tenth of the work than in the first.
 */
export async function exportAll() {
  const ids = await shelfIds({ kind: 'all' });
  const before = usedHeap();
  let most = before;
  const lows = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  const start = performance.now();
  const { zip, articles } = await exportCollection(
    ids,
    { name: 'plain', body: 'markdown' },
    {
      progress: (done, of) => {
        const heap = usedHeap();
        most = Math.max(most, heap);
        if (done < of / 10) lows.first = Math.min(lows.first, heap);
        if (done >= (of * 9) / 10) lows.last = Math.min(lows.last, heap);
      },
      signal: new AbortController().signal,
    },
  );
  const ms = performance.now() - start;
  return { ms, heap: most - before, kept: lows.last - lows.first, bytes: zip.size, articles };
}

/** Imports a CSV file; says how long it took and what became of its rows. @param {string} csv */
export async function importCsv(csv) {
  const file = new File([csv], 'part_000000.csv', { type: 'text/csv' });
  const start = performance.now();
  const rows = await importFiles([file], {
    progress: () => {},
    signal: new AbortController().signal,
  });
  const ms = performance.now() - start;
  return { ms, rows: rows.length, failed: rows.filter((row) => row.outcome === 'failed').length };
}

const usedHeap = () => Number(Reflect.get(performance, 'memory')?.usedJSHeapSize ?? 0);
