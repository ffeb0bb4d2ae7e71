import { corpusPages } from './extraction/corpus-pages.mjs';
import { extractors } from './extraction/extractors.mjs';
import {
  FIELDS,
  KINDS,
  kept,
  pageFigures,
  quantile,
  rightFields,
  textFigures,
} from './extraction/figures.mjs';
import { markdownLines } from './extraction/markdown-lines.mjs';
import { runPages } from './extraction/run-pages.mjs';

/** @typedef {import('./extraction/figures.mjs').Result} Result */
/** @typedef {import('./frame.mjs').Row} Row */

/** Text F1 that each set must reach; its owner's tests made the truth of the last two. */
const TEXT_GOALS = { articles: 97, readability: 98.5, defuddle: 97 };
const OWNERS = /** @type {Record<string, string>} */ ({
  readability: 'readability',
  defuddle: 'defuddle',
});
const MARKDOWN_GOAL = 92;
const CJK_GOAL = 99.5;
const KILOBYTES_GOAL = 60;
/** A page below this has lost its article. */
const LOST = 0.5;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * Our capture beside Readability and Defuddle on the corpus: text, structure, metadata, time, size.
 * `EXTRACTION_EVERY=n` measures each n-th page only.
 * @param {import('./frame.mjs').Frame} frame
 * @returns {Promise<Row[]>}
 */
export async function run(frame) {
  if (!frame.corpus) {
    frame.log('  no corpus beside the repository: nothing measured');
    return [];
  }
  const every = Number(process.env.EXTRACTION_EVERY ?? 1);
  const all = await extractors(frame);
  const pages = corpusPages(frame.corpus).filter((_, index) => index % every === 0);
  const results = await runPages(frame, pages, all);
  const names = all.filter((one) => !one.isCostOnly).map((one) => one.name);
  const priced = all.map((one) => one.name);
  return [
    ...['articles', 'readability', 'defuddle'].flatMap((set) =>
      setRows(
        set,
        results.filter(({ page }) => page.set === set),
        names,
      ),
    ),
    ...(await markdownRows(frame, results, names)),
    ...overallRows(results, names, priced),
    row(
      'all pages',
      'injected script',
      'kB',
      perName(priced, (name) => (all.find((one) => one.name === name)?.gzip ?? 0) / 1000),
      KILOBYTES_GOAL,
      'most',
    ),
  ];
}

/** @param {string} set @param {Result[]} results @param {string[]} names @returns {Row[]} */
function setRows(set, results, names) {
  if (!results.length) return [];
  const figures = perName(names, (name) => textFigures(results, name));
  const text = (/** @type {'f1' | 'precision' | 'recall'} */ part) =>
    perName(names, (name) => figures[name]?.[part] ?? 0);
  const rows = [
    row(
      set,
      'text F1',
      '%',
      text('f1'),
      TEXT_GOALS[/** @type {keyof typeof TEXT_GOALS} */ (set)],
      'least',
    ),
    row(set, 'text precision', '%', text('precision')),
    row(set, 'text recall', '%', text('recall')),
  ];
  if (set === 'articles') return rows;
  for (const kind of KINDS)
    rows.push(
      peerRow(
        set,
        `${kind} kept`,
        perName(names, (name) => kept(results, name, kind)),
      ),
    );
  for (const field of FIELDS)
    rows.push(
      peerRow(
        set,
        `${field} right`,
        perName(names, (name) => rightFields(results, name, field)),
      ),
    );
  return rows.filter((one) => one.ours !== null);
}

/**
 * @param {import('./frame.mjs').Frame} frame
 * @param {Result[]} results
 * @param {string[]} names
 */
async function markdownRows(frame, results, names) {
  const own = results.filter(({ page }) => page.markdown);
  if (!own.length) return [];
  return [
    row(
      'defuddle',
      'Markdown lines',
      '%',
      await markdownLines(frame, own, names),
      MARKDOWN_GOAL,
      'least',
    ),
  ];
}

/**
 * @param {Result[]} results
 * @param {string[]} names
 * @param {string[]} priced those of which only the price is told, too
 * @returns {Row[]}
 */
function overallRows(results, names, priced) {
  const cjk = results.filter(
    ({ truth }) => (truth.text.match(CJK)?.length ?? 0) > truth.text.length / 4,
  );
  const times = (/** @type {string} */ name) =>
    results.map(({ outcomes }) => outcomes.get(name)?.ms ?? 0);
  const at = (/** @type {number} */ share) =>
    perName(priced, (name) => quantile(times(name), share));
  const ratios = results.map(
    ({ outcomes }) => (outcomes.get('postil')?.ms ?? 0) / (outcomes.get('readability')?.ms || 1),
  );
  const [median, late] = [at(0.5), at(0.95)];
  return [
    row(
      'all pages',
      'lost (F1 under 0.5)',
      'pages',
      perName(
        names,
        (name) => results.filter((result) => pageFigures(result, name).f1 < LOST).length,
      ),
      4,
      'most',
    ),
    row(
      'all pages',
      'changed by it',
      'pages',
      perName(
        names,
        (name) => results.filter(({ outcomes }) => outcomes.get(name)?.changed).length,
      ),
      0,
      'most',
    ),
    ...(cjk.length
      ? [
          row(
            'Chinese, Japanese, Korean',
            'text F1',
            '%',
            perName(names, (name) => textFigures(cjk, name).f1),
            CJK_GOAL,
            'least',
          ),
        ]
      : []),
    row('all pages', 'cold call, median', 'ms', median, 1.5 * (median.readability ?? 0), 'most'),
    row(
      'all pages',
      'cold call, 95th percentile',
      'ms',
      late,
      1.5 * (late.readability ?? 0),
      'most',
    ),
    row(
      'all pages',
      'cold call, slowest beside Readability',
      '×',
      { postil: Math.max(...ratios) },
      4,
      'most',
    ),
  ];
}

/**
 * @template T
 * @param {string[]} names
 * @param {(name: string) => T} value
 * @returns {Record<string, T>}
 */
const perName = (names, value) => Object.fromEntries(names.map((name) => [name, value(name)]));

/**
 * On a peer's own set: better than the other peer, within 3 points of the owner.
 * @param {string} set
 * @param {string} metric
 * @param {Record<string, number | null>} values
 */
function peerRow(set, metric, values) {
  const owner = OWNERS[set] ?? '';
  const other = owner === 'readability' ? 'defuddle' : 'readability';
  const goal = Math.max((values[owner] ?? 0) - 3, values[other] ?? 0);
  return row(set, metric, '%', values, goal, 'least');
}

/**
 * @param {string} name
 * @param {string} metric
 * @param {string} unit
 * @param {Record<string, number | null>} values
 * @param {number} [goal]
 * @param {'least' | 'most'} [bound]
 * @returns {Row}
 */
function row(name, metric, unit, { postil: ours = null, ...peers }, goal, bound) {
  const holds =
    goal === undefined || ours === null ? null : bound === 'most' ? ours <= goal : ours >= goal;
  const words = bound === 'most' ? 'at most' : 'at least';
  return {
    bench: 'extraction',
    case: name,
    metric,
    unit,
    ours,
    peers,
    goal: goal === undefined ? null : `${words} ${Number(goal.toFixed(2))}`,
    holds,
  };
}
