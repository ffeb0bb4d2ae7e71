import MiniSearch from 'minisearch';
import { cutText, pairs } from './cut-text.mjs';
import { makeArticle } from './make-article.mjs';

/** @type {MiniSearch | undefined} */
let library;

const OPTIONS = {
  fields: ['title', 'text'],
  tokenize: (/** @type {string} */ text) => cutText(text).match(/[\p{L}\p{N}]+/gu) ?? [],
  processTerm: (/** @type {string} */ term) => term,
};

/** @param {number} size */
export function build(size) {
  library = new MiniSearch(OPTIONS);
  let making = 0;
  const start = performance.now();
  for (let index = 0; index < size; index++) {
    const before = performance.now();
    const { title, text } = makeArticle(index);
    making += performance.now() - before;
    library.add({ id: index, title, text });
  }
  const ms = performance.now() - start - making;
  return { ms, bytes: new Blob([JSON.stringify(library)]).size };
}

/** @param {import('./queries.mjs').Asked} asked */
function find({ kind, words }) {
  const last = words.length - 1;
  return (
    library?.search(kind === 'chinese' ? pairs(words[0] ?? '').join(' ') : words.join(' '), {
      combineWith: 'AND',
      boost: { title: 4 },
      prefix: (_term, at) => kind === 'prefix' && at === last,
    }) ?? []
  );
}

/** @param {import('./queries.mjs').Asked[]} asked */
export function ask(asked) {
  const times = [];
  for (const query of asked) {
    const start = performance.now();
    find(query).slice(0, 50);
    times.push(performance.now() - start);
  }
  return { times };
}

/** @param {import('./queries.mjs').Asked} asked @returns {number[]} */
export const answers = (asked) => find(asked).map(({ id }) => id);
