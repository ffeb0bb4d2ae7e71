import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { renameTag } from '../../src/store/rename-tag';
import { bringUpToDate } from '../../src/store/search/bring-up-to-date';
import { indexHealth } from '../../src/store/search/index-health';
import { searchArticles } from '../../src/store/search/search-articles';
import { searchDatabase } from '../../src/store/search/search-database';
import { Slices } from '../../src/store/search/slices';
import { firstOn, shelfIds } from '../../src/store/shelves';
import { asArticle, makeArticle } from './make-article.mjs';

const { signal } = new AbortController();

/**
 * Puts the articles from one index to another into the collection; gives the bytes of their texts.
 * @param {number} from @param {number} to @param {boolean} light
 */
export async function fill(from, to, light) {
  let bytes = 0;
  for (let at = from; at < to; at += 200) {
    const made = Array.from({ length: Math.min(200, to - at) }, (_, index) =>
      makeArticle(at + index, { light }),
    );
    for (const { text } of made) bytes += new TextEncoder().encode(text).length;
    await database.transaction('rw', [database.articles, database.bodies], async () => {
      await database.articles.bulkAdd(made.map(asArticle));
      await database.bodies.bulkAdd(
        made.map(({ id, html, text, saved }) => ({
          articleId: id,
          version: 1,
          html,
          text,
          hash: '',
          captured: saved,
        })),
      );
    });
  }
  // As a collection is that has no index yet: the walk meets the articles, not the list of changes.
  await database.changes.clear();
  return bytes;
}

/** Builds the index; says how long it took and the largest heap that was seen. */
export async function build() {
  let heap = 0;
  const watch = setInterval(() => {
    heap = Math.max(heap, usedHeap());
  }, 20);
  const start = performance.now();
  await bringUpToDate(new Slices(signal));
  const ms = performance.now() - start;
  clearInterval(watch);
  return { ms, heap, health: await indexHealth() };
}

/** Bytes of all rows of the index with their keys, as they are handed to IndexedDB. */
export async function indexBytes() {
  let bytes = 0;
  for (const table of [searchDatabase.docs, searchDatabase.places])
    await table.each((row, { primaryKey }) => {
      bytes += row.length + 2 * primaryKey[1].length + 8;
    });
  await searchDatabase.segments.each(({ articles, owners, parts, versions, lengths }) => {
    bytes += articles.length;
    for (const array of [owners, parts, versions, lengths]) bytes += array.byteLength;
  });
  return bytes;
}

const usedHeap = () => Number(Reflect.get(Reflect.get(performance, 'memory'), 'usedJSHeapSize'));

/** @param {import('./queries.mjs').Asked} asked */
const asTyped = ({ kind, words }) =>
  kind === 'phrase' || kind === 'common'
    ? `"${words.join(' ')}"`
    : kind === 'prefix'
      ? words.join(' ')
      : `${words.join(' ')} `;

/**
 * Asks each query once; gives how long each took and how many it found.
 * @param {import('./queries.mjs').Asked[]} asked
 * @param {number} limit 0 for ranking alone, without snippets
 */
export async function ask(asked, limit) {
  const times = [];
  const totals = [];
  for (const query of asked) {
    const start = performance.now();
    const { total } = await searchArticles(asTyped(query), { limit, signal });
    times.push(performance.now() - start);
    totals.push(total);
  }
  return { times, totals };
}

/** The indexes of all made articles that a query finds. @param {import('./queries.mjs').Asked} asked */
export async function answers(asked) {
  const { hits } = await searchArticles(asTyped(asked), { limit: 1e6, signal });
  return hits
    .filter(({ articleId }) => articleId.startsWith('0190a000-'))
    .map(({ articleId }) => Number(articleId.slice(-12)));
}

/** How long one capture takes to be saved. @param {number} index of one that is not there yet */
export async function save(index) {
  const { id: _id, saved: _saved, tags: _tags, words: _words, ...made } = makeArticle(index);
  const start = performance.now();
  await keepCapture({
    ...made,
    canonicalUrl: made.url,
    description: '',
    published: '',
    modified: '',
    dir: 'ltr',
    image: '',
    categories: [],
    kind: 'article',
  });
  return performance.now() - start;
}

/** How long the first rows of the list of everything take, and all its ids. */
export async function list() {
  const start = performance.now();
  await firstOn({ kind: 'all' }, 30);
  const first = performance.now() - start;
  await shelfIds({ kind: 'all' });
  return { first, all: performance.now() - start };
}

/** How long a tag of half the articles takes to be renamed. */
export async function rename() {
  const start = performance.now();
  const { articles } = await renameTag('tags', 'often', 'seldom');
  return { ms: performance.now() - start, count: articles.length };
}
