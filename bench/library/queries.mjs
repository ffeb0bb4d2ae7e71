import { makeArticle, random } from './make-article.mjs';

/** @typedef {'word' | 'prefix' | 'chinese' | 'phrase' | 'common'} Kind */
/**
 * @typedef {object} Asked
 * @property {Kind} kind
 * @property {string[]} words what is looked for: all of them, or one after the other in a phrase
 * @property {number[]} truth indexes of the articles that hold it, found by plain reading
 */

const CHINESE = /[\u4e00-\u9fff]/;

/**
 * Seeded queries drawn from the library itself: 90 of one to three words, 40 whose last word is
 * half typed, 50 of two to four Chinese characters cut anywhere, 20 phrases, 10 of two common words.
 * @param {number} size of the library
 */
export function makeQueries(size) {
  const next = random(4_242 + size);
  const below = (/** @type {number} */ count) => Math.floor(next() * count);
  const article = (/** @type {boolean} */ isChinese) => {
    for (;;) {
      const { text } = makeArticle(below(size));
      if (CHINESE.test(text) === isChinese) return text;
    }
  };
  const english = () =>
    article(false)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  /** @type {Asked[]} */
  const asked = [];
  /** @param {Kind} kind @param {string[]} words */
  const ask = (kind, words) => asked.push({ kind, words, truth: [] });
  for (let count = 0; count < 90; count++) {
    const words = english();
    ask(
      'word',
      Array.from({ length: 1 + below(3) }, () => words[below(words.length)] ?? ''),
    );
  }
  for (let count = 0; count < 40; count++) {
    const words = english().filter((word) => word.length >= 6);
    const half = (words[below(words.length)] ?? '').slice(0, 4 + below(2));
    ask('prefix', count % 2 ? [words[below(words.length)] ?? '', half] : [half]);
  }
  for (let count = 0; count < 50; count++) {
    const runs = article(true)
      .split(/[^\u4e00-\u9fff]+/)
      .filter((run) => run.length > 4);
    const run = runs[below(runs.length)] ?? '';
    const length = 2 + below(3);
    const from = below(run.length - length + 1);
    ask('chinese', [run.slice(from, from + length)]);
  }
  for (let count = 0; count < 20; count++) {
    const words = english();
    const from = below(words.length - 4);
    ask('phrase', words.slice(from, from + 2 + below(2)));
  }
  // The most frequent words of all: whoever only has documents must read nearly all texts.
  const frequent = Array.from({ length: 40 }, english).flat();
  const counts = new Map();
  for (const word of frequent) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = [...counts].sort((one, two) => two[1] - one[1]).slice(0, 8);
  for (let count = 0; count < 10; count++)
    ask(
      'common',
      [0, 1].map(() => common[below(common.length)]?.[0] ?? ''),
    );
  return asked;
}

/**
 * Finds the true answers by reading every article.
 * @param {Asked[]} asked
 * @param {number} size
 */
export function findTruth(asked, size) {
  for (let index = 0; index < size; index++) {
    const { title, text } = makeArticle(index);
    const fields = [title, text].map((field) => field.toLowerCase());
    const words = fields.map((field) => ` ${field.replace(/[^a-z]+/g, ' ')} `);
    const set = new Set(words.join(' ').split(' '));
    for (const query of asked) if (holds(query, fields, words, set)) query.truth.push(index);
  }
}

/** @param {Asked} asked @param {string[]} fields @param {string[]} words @param {Set<string>} set */
function holds({ kind, words: wanted }, fields, words, set) {
  if (kind === 'chinese') return fields.some((field) => field.includes(wanted[0] ?? ''));
  if (kind === 'word') return wanted.every((word) => set.has(word));
  if (kind === 'prefix')
    return (
      wanted.slice(0, -1).every((word) => set.has(word)) &&
      words.some((field) => field.includes(` ${wanted.at(-1)}`))
    );
  if (!wanted.every((word) => set.has(word))) return false;
  return words.some((field) => field.includes(` ${wanted.join(' ')} `));
}
