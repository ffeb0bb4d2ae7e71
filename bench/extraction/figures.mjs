import { compareTexts, f1 } from './shingles.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./run-pages.mjs').runPages>>[number]} Result */

export const KINDS = /** @type {const} */ ([
  'images',
  'links',
  'headings',
  'items',
  'quotes',
  'code',
  'tables',
]);
export const FIELDS = ['title', 'authors', 'description', 'site', 'published', 'lang', 'dir'];

/**
 * Precision, recall and F1 of one extractor's texts over pages, in percent: the F1 of mean precision
 * and mean recall. News truths have no captions, so there captions are left out.
 * @param {Result[]} results
 * @param {string} name
 */
export function textFigures(results, name) {
  const pages = results.map((result) => pageFigures(result, name));
  const precision = mean(pages.map((page) => page.precision));
  const recall = mean(pages.map((page) => page.recall));
  return { precision: 100 * precision, recall: 100 * recall, f1: 100 * f1(precision, recall) };
}

/** @param {Result} result @param {string} name */
export function pageFigures({ page, truth, outcomes }, name) {
  const read = outcomes.get(name)?.read;
  const isNews = page.set === 'articles';
  const text = (isNews ? read?.textWithoutCaptions : read?.text) ?? '';
  return compareTexts(truth.text, text, { cjk: !isNews });
}

/**
 * Share of the expected things of a kind that were found again, pooled, in percent.
 * @param {Result[]} results
 * @param {string} name
 * @param {(typeof KINDS)[number]} kind
 */
export function kept(results, name, kind) {
  let hits = 0;
  let wanted = 0;
  for (const { page, truth, outcomes } of results) {
    const found = count(outcomes.get(name)?.read.things[kind] ?? []);
    const title = letters(page.metadata.title ?? '');
    for (const thing of truth.things?.[kind] ?? []) {
      // A heading that says the title is measured as the title.
      const said = kind === 'headings' ? letters(thing) : '';
      if (said && title && (title.includes(said) || said.includes(title))) continue;
      wanted += 1;
      const left = found.get(thing) ?? 0;
      if (left) hits += 1;
      found.set(thing, left - 1);
    }
  }
  return wanted ? (100 * hits) / wanted : null;
}

/** @param {string[]} things */
function count(things) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/**
 * Share of pages, of those whose value is known, on which a field is right: letters and digits are
 * compared, a name or title may be part of the other, a date counts by its day.
 * @param {Result[]} results
 * @param {string} name
 * @param {string} field
 */
export function rightFields(results, name, field) {
  const known = results.filter(({ page }) => page.metadata[field]);
  const right = known.filter(({ page, outcomes }) =>
    agrees(field, page.metadata[field] ?? '', outcomes.get(name)?.fields[field] ?? ''),
  );
  return known.length ? (100 * right.length) / known.length : null;
}

/** @param {string} field @param {string} wanted @param {string} found */
function agrees(field, wanted, found) {
  const [a, b] = [letters(wanted), letters(found)];
  if (!b) return false;
  if (field === 'published')
    return day(wanted) === day(found) || Date.parse(wanted) === Date.parse(found);
  if (field === 'description') return a.slice(0, 60) === b.slice(0, 60);
  // A list of names is as right as the line that it was read from.
  if (field === 'authors' && found.split(', ').every((name) => a.includes(letters(name))))
    return true;
  if (field === 'lang' || field === 'dir') return a === b;
  return a === b || (b.length > 2 && (a.includes(b) || b.includes(a)));
}

const letters = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** @param {string} text */
function day(text) {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  const time = Date.parse(text);
  return Number.isNaN(time) ? letters(text) : new Date(time).toISOString().slice(0, 10);
}

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param {number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
