import { keptHeap } from './own-browser.mjs';
import { findTruth, makeQueries } from './queries.mjs';
import { at } from './statistics.mjs';
import { traceTasks } from './trace-tasks.mjs';

/** MiniSearch holds everything in memory; beyond this many articles it needs gigabytes. */
const MOST_FOR_MINISEARCH = Number(process.env.LIBRARY_MINISEARCH ?? 10_000);
const MB = 1_000_000;
const SAVES = 40;
const COLD_STARTS = 5;
const SETTLE_MS = 2000;
const SCANS = 3;
const GOALS_FROM = 10_000;

/** @typedef {Awaited<ReturnType<typeof import('./own-browser.mjs').openProfile>>} Profile */
/** @typedef {import('./queries.mjs').Asked} Asked */
/** @typedef {{ origin: string, empty: string }} Origins of the full library and of an empty one */

/**
 * Our search and its peers on a library of so many articles.
 * @param {import('../frame.mjs').Frame} frame @param {Profile} profile @param {Origins} origins @param {number} size
 */
export async function measureSearch(frame, profile, origins, size) {
  const { origin } = origins;
  const asked = makeQueries(size);
  findTruth(asked, size);
  frame.log(`  ${size}: ${asked.length} queries made, their answers found by reading`);
  const sqlite = await measurePeer(frame, profile, origin, 'sqlite', size, asked);
  const { cold, ...ours } = await measureOurs(frame, profile, origins, size, asked);
  const mini =
    size <= MOST_FOR_MINISEARCH
      ? await measurePeer(frame, profile, origin, 'minisearch', size, asked)
      : undefined;
  return rowsOf(size, asked, { ...ours, cold: cold.ours }, { ...sqlite, cold: cold.sqlite }, mini);
}

/**
 * How long it takes to save an article in the full library and in an empty one, in turn, so that what
 * else the machine does falls on both.
 * @param {import('puppeteer-core').Browser} browser @param {string} full @param {string} empty
 */
async function measureSaves(browser, full, empty) {
  const pages = [];
  for (const origin of [full, empty]) {
    const page = await browser.newPage();
    await page.goto(`${origin}/ours.html`);
    /** @type {number[]} */
    const times = [];
    pages.push({ page, times });
  }
  for (let index = 0; index < SAVES; index++)
    for (const { page, times } of index % 2 ? pages : pages.toReversed()) {
      await page.bringToFront();
      times.push(Number(await page.evaluate(`search.save(${20_000_000 + index})`)));
    }
  const [inFull = 0, inEmpty = 0] = pages.map(({ times }) => at(times, 0.5));
  return { inFull, inEmpty };
}

/** @param {import('../frame.mjs').Frame} frame @param {Profile} profile @param {Origins} origins @param {number} size @param {Asked[]} asked */
async function measureOurs(frame, profile, { origin, empty }, size, asked) {
  let browser = await profile.launch();
  let page = await browser.newPage();
  await page.goto(`${origin}/ours.html`);
  const text = Number(await page.evaluate(`search.fill(0, ${size}, false)`));
  const scanned = await times(page, asked.slice(0, SCANS), 20);
  await browser.close();

  browser = await profile.launch();
  page = await browser.newPage();
  await page.goto(`${origin}/ours.html`);
  const tasks = await traceTasks(page);
  const built = await page.evaluate(
    /** @returns {Promise<Awaited<ReturnType<typeof import('./our-page.mjs').build>>>} */
    () => Reflect.get(window, 'search').build(),
  );
  const longest = await tasks.longest();
  const kept = await keptHeap(page);
  frame.log(
    `  ${size}: index built in ${Math.round(built.ms)} ms, ${built.health.segments} segments`,
  );
  await browser.close();
  const cold = await measureCold(profile, origin, asked);

  browser = await profile.launch();
  page = await browser.newPage();
  await page.goto(`${origin}/ours.html`);
  await page.evaluate(`search.ask(${JSON.stringify(asked)}, 0)`);
  const ranked = await times(page, asked, 0);
  const shown = await times(page, asked, 20);
  const keptAfter = await keptHeap(page);
  const recall = await compare(page, asked);
  const bytes = Number(await page.evaluate('search.indexBytes()'));
  const saves = await measureSaves(browser, origin, empty);
  const list = /** @type {{ first: number, all: number }} */ (await page.evaluate('search.list()'));
  const renamed = Number(await page.evaluate('search.rename().then(({ ms }) => ms)'));
  await browser.close();
  return {
    text,
    built,
    kept: Math.max(kept, keptAfter),
    bytes,
    ranked,
    shown,
    recall,
    list,
    renamed,
    cold,
    longest,
    scanned: at(scanned, 0.5),
    saves,
  };
}

/** @param {import('../frame.mjs').Frame} frame @param {Profile} profile @param {string} origin @param {string} name @param {number} size @param {Asked[]} asked */
async function measurePeer(frame, profile, origin, name, size, asked) {
  const browser = await profile.launch();
  const page = await browser.newPage();
  await page.goto(`${origin}/${name}.html`);
  const built = /** @type {{ ms: number, bytes: number }} */ (
    await page.evaluate(`search.build(${size})`)
  );
  frame.log(`  ${size}: ${name} built in ${Math.round(built.ms)} ms`);
  const kept = await keptHeap(page);
  await page.evaluate(`search.ask(${JSON.stringify(asked)})`);
  const ranked = await times(page, asked, 50);
  const recall = await compare(page, asked);
  await browser.close();
  return { built, kept: name === 'sqlite' ? null : kept, ranked, recall };
}

/**
 * From the start of a page's script to its first answer, in a browser that was just launched; the two
 * in turn, and the median of several, so that what else the machine does falls on both.
 * @param {Profile} profile @param {string} origin @param {Asked[]} asked
 */
async function measureCold(profile, origin, asked) {
  const first = asked.find(({ kind, words }) => kind === 'word' && words.length === 2);
  const query = encodeURIComponent(JSON.stringify({ ...first, truth: [] }));
  /** @type {Record<'ours' | 'sqlite', number[]>} */
  const cold = { ours: [], sqlite: [] };
  for (let turn = 0; turn < COLD_STARTS; turn++)
    for (const name of /** @type {const} */ (['ours', 'sqlite'])) {
      const browser = await profile.launch();
      const page = await browser.newPage();
      // The browser's own start, which a person does not search in, is to be over.
      await new Promise((done) => setTimeout(done, SETTLE_MS));
      await page.goto(`${origin}/${name}.html#${query}`);
      cold[name].push(Number(await page.evaluate('cold')));
      await browser.close();
    }
  return { ours: at(cold.ours, 0.5), sqlite: at(cold.sqlite, 0.5) };
}

/** @param {import('puppeteer-core').Page} page @param {Asked[]} asked @param {number} limit @returns {Promise<number[]>} */
async function times(page, asked, limit) {
  const bare = asked.map((query) => ({ ...query, truth: [] }));
  const result = await page.evaluate(`search.ask(${JSON.stringify(bare)}, ${limit})`);
  return /** @type {{ times: number[] }} */ (result).times;
}

/** Which share of the true answers was found, and which share of what was found is true. @param {import('puppeteer-core').Page} page @param {Asked[]} asked */
async function compare(page, asked) {
  let wanted = 0;
  let found = 0;
  let right = 0;
  for (const query of asked) {
    const given = /** @type {number[]} */ (
      await page.evaluate(`search.answers(${JSON.stringify({ ...query, truth: [] })})`)
    );
    const truth = new Set(query.truth);
    wanted += truth.size;
    found += given.length;
    right += given.filter((index) => truth.has(index)).length;
  }
  return { recall: (100 * right) / wanted, precision: (100 * right) / found };
}

/**
 * @param {number} size @param {Asked[]} asked
 * @param {Omit<Awaited<ReturnType<typeof measureOurs>>, 'cold'> & { cold: number }} ours
 * @param {Awaited<ReturnType<typeof measurePeer>> & { cold: number }} sqlite
 * @param {Awaited<ReturnType<typeof measurePeer>> | undefined} mini
 */
function rowsOf(size, asked, ours, sqlite, mini) {
  /** @type {import('../frame.mjs').Row[]} */
  const rows = [];
  /**
   * @param {string} metric @param {string} unit @param {number} value @param {(number | null | undefined)[]} peers SQLite's and MiniSearch's
   * @param {string | null} goal @param {boolean | null} holds
   */
  const add = (metric, unit, value, [ofSqlite, ofMini] = [], goal = null, holds = null) =>
    rows.push({
      bench: 'library',
      case: `${size} articles`,
      metric,
      unit,
      ours: value,
      peers: {
        ...(ofSqlite === undefined ? {} : { 'SQLite FTS5': ofSqlite }),
        ...(ofMini === undefined ? {} : { MiniSearch: ofMini }),
      },
      // The goals are meant for ten thousand articles.
      goal: size < GOALS_FROM ? null : goal,
      holds: size < GOALS_FROM ? null : holds,
    });
  /** @param {number[]} all @param {string[]} kinds */
  const of = (all, kinds) => all.filter((_, index) => kinds.includes(asked[index]?.kind ?? ''));
  const phrases = ['phrase', 'common'];
  const worst = (/** @type {number[]} */ all) => Math.max(...of(all, phrases));
  const p95 = at(ours.ranked, 0.95);
  add('index, per article', 'ms', ours.built.ms / size, [
    sqlite.built.ms / size,
    mini && mini.built.ms / size,
  ]);
  add('longest task while indexing', 'ms', ours.longest, [], '≤ 50', ours.longest <= 50);
  add('heap while indexing', 'MB', ours.built.heap / MB, [], '≤ 80', ours.built.heap <= 80 * MB);
  add(
    'heap kept',
    'MB',
    ours.kept / MB,
    [undefined, mini && (mini.kept ?? 0) / MB],
    '≤ 40',
    ours.kept <= 40 * MB,
  );
  add(
    'index, of the text',
    '×',
    ours.bytes / ours.text,
    [sqlite.built.bytes / ours.text, mini && mini.built.bytes / ours.text],
    '≤ 0.7',
    ours.bytes <= 0.7 * ours.text,
  );
  add(
    'first search after a cold start',
    'ms',
    ours.cold,
    [sqlite.cold],
    'a quarter of SQLite',
    ours.cold * 4 <= sqlite.cold,
  );
  add('search p50', 'ms', at(ours.ranked, 0.5), [
    at(sqlite.ranked, 0.5),
    mini && at(mini.ranked, 0.5),
  ]);
  add(
    'search p95',
    'ms',
    p95,
    [at(sqlite.ranked, 0.95), mini && at(mini.ranked, 0.95)],
    'SQLite',
    p95 <= at(sqlite.ranked, 0.95),
  );
  add('search p95, with 20 snippets', 'ms', at(ours.shown, 0.95));
  add('search by reading, before there is an index', 'ms', ours.scanned);
  add(
    'slowest phrase',
    'ms',
    worst(ours.ranked),
    [worst(sqlite.ranked), mini && worst(mini.ranked)],
    '≤ 100',
    worst(ours.ranked) <= 100,
  );
  add(
    'recall',
    '%',
    ours.recall.recall,
    [sqlite.recall.recall, mini?.recall.recall],
    '100',
    ours.recall.recall === 100,
  );
  add('precision', '%', ours.recall.precision, [sqlite.recall.precision, mini?.recall.precision]);
  const { inFull, inEmpty } = ours.saves;
  add(
    `saving, against ${inEmpty.toFixed(1)} ms in an empty library`,
    'ms',
    inFull,
    [],
    '≤ 1.1 ×',
    inFull <= inEmpty * 1.1,
  );
  add('first rows of the list', 'ms', ours.list.first, [], '≤ 300', ours.list.first <= 300);
  add('all ids of the list', 'ms', ours.list.all);
  add('tag of half the articles renamed', 'ms', ours.renamed, [], '≤ 1000', ours.renamed <= 1000);
  return rows;
}
