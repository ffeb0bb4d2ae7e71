import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prose, repetitive } from './document.mjs';
import { EDITS, edited, reordered, without } from './edits.mjs';
import { renderHtml } from './render-html.mjs';
import { charactersOf, passages, truthOf, whereabouts } from './truth.mjs';
import { SCRIPTS } from './words.mjs';

/** @import { Block } from './document.mjs' */
/** @import { Random } from './words.mjs' */
/** @import { Span, Truth } from './truth.mjs' */
/**
 * A page before and after, and what was highlighted on it.
 * @typedef {object} Case
 * @property {string} name
 * @property {string} before HTML
 * @property {string} after HTML
 * @property {Span[]} spans places in the text without white space
 * @property {Truth[]} truths
 * @property {boolean[]} copies whether a verbatim copy is left
 */

/** The size: characters of a long page. */
const LONG = 300_000;
const SHORT = 30_000;

/** Lengths for D1: what can be deleted whole and leave a page. */
const DELETED = [
  [8, 20],
  [20, 60],
  [60, 150],
  [150, 300],
];
/** Lengths in tables and code. */
const REPEATED = [
  [3, 8],
  [8, 20],
  [20, 60],
  [60, 150],
];

/**
 * @param {string} name @param {Random} random @param {Block[]} blocks
 * @param {number} count @param {number[][] | undefined} strata
 * @param {(spans: Span[], ids: number[]) => Block[]} change
 * @param {{ before?: object, after?: object }} [look]
 * @returns {Case}
 */
function makeCase(name, random, blocks, count, strata, change, look = {}) {
  const before = charactersOf(blocks);
  const spans = passages(random, before, count, strata);
  const after = change(spans, before.ids);
  const text = charactersOf(after).text;
  const where = whereabouts(after);
  return {
    name,
    before: renderHtml(random, blocks, look.before),
    after: renderHtml(random, after, look.after),
    spans,
    truths: spans.map((span) => truthOf(span, before.ids, where)),
    copies: spans.map(({ start, end }) => text.includes(before.text.slice(start, end))),
  };
}

/**
 * Unchanged pages: the same HTML before and after.
 * @param {Random} random @param {string} name @param {number} count @param {number} inline
 */
export function unchanged(random, name, count, inline) {
  const script = SCRIPTS.latin?.(random);
  if (!script) throw new Error('no script');
  const blocks = prose(random, script, LONG);
  const made = makeCase(name, random, blocks, count, undefined, () => blocks, {
    before: { inline },
  });
  return { ...made, after: made.before };
}

/**
 * All generated cases that ask for accuracy, in the order of the goals.
 * @param {Random} random
 * @returns {Generator<Case>}
 */
export function* changed(random) {
  const latin = SCRIPTS.latin?.(random);
  if (!latin) throw new Error('no script');
  const long = () => prose(random, latin, LONG);
  const same = long();
  yield makeCase('U2', random, same, 300, undefined, () => same, { after: { noisy: true } });
  for (const [name, edit] of Object.entries(EDITS)) {
    const blocks = long();
    yield makeCase(name, random, blocks, 300, undefined, () => edited(random, latin, blocks, edit));
  }
  const all = long();
  yield makeCase('D1', random, all, 300, DELETED, (spans, ids) => {
    const touched = new Set();
    for (const { start, end } of spans)
      for (let at = start; at < end; at++) touched.add(Math.floor((ids[at] ?? 0) / 64));
    return without(all, touched);
  });
  const rows = repetitive(random, latin, 24);
  yield makeCase('R1', random, rows, 240, REPEATED, () => reordered(random, rows, 0.06));
  for (const name of ['chinese', 'japanese', 'thai', 'arabic', 'emoji', 'combining']) {
    const script = SCRIPTS[name]?.(random);
    if (!script) continue;
    const blocks = prose(random, script, SHORT);
    const change = () => edited(random, script, blocks, EDITS.E2);
    yield makeCase('I1', random, blocks, 45, undefined, change);
  }
}

/** Lengths for real pages, which are short. */
const REAL = [
  [8, 20],
  [20, 60],
  [60, 150],
  [150, 500],
];

/**
 * Real pages and their articles as two DOMs: [name, live page, article].
 * @param {string} corpus @param {Random} random @param {number} count
 */
export function pagePairs(corpus, random, count) {
  const folder = join(corpus, 'readability');
  const names = readdirSync(folder).sort();
  /** @type {[string, string, string][]} */
  const pairs = [];
  while (pairs.length < count && names.length) {
    const [name = ''] = names.splice(Math.floor(random() * names.length), 1);
    const live = readFileSync(join(folder, name, 'source.html'), 'utf8');
    const reader = readFileSync(join(folder, name, 'expected.html'), 'utf8');
    // What runs or loads is left out: the pages are looked at as they stand.
    if (reader.length > 3000) pairs.push([name, still(live), still(reader)]);
  }
  return pairs;
}

/** @param {string} html */
const still = (html) => html.replace(/<script\b[\s\S]*?<\/script>/gi, '');

/**
 * Passages of one text that are looked for in another.
 * @param {Random} random @param {string} name @param {string} before @param {string} after HTML
 * @param {string} text of `before`, without white space
 * @param {Map<number, number>} places from `text` to the other text
 * @param {string} other text of `after`, without white space
 * @returns {Case}
 */
export function carried(random, name, before, after, text, places, other) {
  const known = [...places.keys()];
  const first = known[0] ?? 0;
  const last = known.at(-1) ?? text.length;
  const ids = Array.from(text, (_, k) => k);
  const part = ids.slice(first, last + 1);
  const spans = passages(
    random,
    { text, ids: part, words: part.map((k) => k - first), edges: [] },
    8,
    REAL,
  ).map(({ start, end }) => ({ start: start + first, end: end + first }));
  return {
    name,
    before,
    after,
    spans,
    truths: spans.map((span) => truthOf(span, ids, { places, replacements: new Map() })),
    copies: spans.map(({ start, end }) => other.includes(text.slice(start, end))),
  };
}
