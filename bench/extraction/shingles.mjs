const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}_]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[^\p{L}\p{N}_]|$)/gu;
const PLAIN_WORDS = /[\p{L}\p{N}_]+/gu;
const LENGTH = 4;

/**
 * How a text compares with the expected one by multisets of four-word shingles, as
 * scrapinghub/article-extraction-benchmark's evaluate.py counts; `cjk` makes each Chinese, Japanese
 * or Korean character a word.
 * @param {string} expected
 * @param {string} found
 * @param {{ cjk: boolean }} options
 * @returns {{ precision: number, recall: number, f1: number }}
 */
export function compareTexts(expected, found, { cjk }) {
  const truth = shingles(expected, cjk);
  const ours = shingles(found, cjk);
  let hits = 0;
  let surplus = 0;
  for (const [key, count] of ours) {
    const wanted = truth.get(key) ?? 0;
    hits += Math.min(wanted, count);
    surplus += Math.max(0, count - wanted);
  }
  let missing = 0;
  for (const [key, count] of truth) missing += Math.max(0, count - (ours.get(key) ?? 0));
  const precision = surplus + missing === 0 ? 1 : hits + surplus ? hits / (hits + surplus) : 0;
  const recall = surplus + missing === 0 ? 1 : hits + missing ? hits / (hits + missing) : 0;
  return { precision, recall, f1: f1(precision, recall) };
}

/** @param {number} precision @param {number} recall */
export function f1(precision, recall) {
  return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

/** @param {string} text @param {boolean} cjk @returns {Map<string, number>} */
function shingles(text, cjk) {
  const tokens = text.match(cjk ? WORDS : PLAIN_WORDS) ?? [];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let start = 0; start < Math.max(1, tokens.length - LENGTH + 1); start++) {
    const key = tokens.slice(start, start + LENGTH).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
