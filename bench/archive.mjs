import { pocketRows } from './archive/pocket-rows.mjs';
import { keptHeap, openProfile } from './library/own-browser.mjs';

/** Articles that are exported; ARCHIVE_ARTICLES=500 for a quick try. */
const ARTICLES = Number(process.env.ARCHIVE_ARTICLES ?? 10_000);
/** Rows of the Pocket file; 0 leaves it out. */
const ROWS = Number(process.env.ARCHIVE_ROWS ?? 10_000);

const MB = 1_000_000;
/** How much more of the heap may be in use at the end than at the beginning: names and paths, no texts. */
const MOST_KEPT_MB = 50;
const MOST_TIMES = 3;
const MOST_IMPORT_S = 15;

/** @typedef {typeof import('./archive/our-page.mjs')} OurPage */

/**
 * A collection with images on its way out, and a long list on its way in.
 * @param {import('./frame.mjs').Frame} frame
 */
export async function run(frame) {
  const script = await frame.bundle('bench/archive/our-page.mjs', 'archive');
  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    const isScript = request.url === '/ours.js';
    response
      .writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
      .end(
        isScript
          ? script
          : '<!doctype html><meta charset="utf-8"><title>archive</title><script src="/ours.js"></script>',
      );
  };
  const { origin } = await frame.serve(answer);
  // Another origin has a library of its own.
  const { origin: empty } = await frame.serve(answer);
  const profile = await openProfile();
  try {
    const browser = await profile.launch();
    try {
      return [
        ...(await measureExport(frame, await open(browser, origin))),
        ...(ROWS ? await measureImport(frame, await open(browser, empty)) : []),
      ];
    } finally {
      await browser.close();
    }
  } finally {
    await profile.remove();
  }
}

/** @param {import('puppeteer-core').Browser} browser @param {string} origin */
async function open(browser, origin) {
  const page = await browser.newPage();
  await page.goto(origin);
  return page;
}

/** @param {import('./frame.mjs').Frame} frame @param {import('puppeteer-core').Page} page */
async function measureExport(frame, page) {
  for (let at = 0; at < ARTICLES; at += 1000)
    await page.evaluate(`archive.fill(${at}, ${Math.min(at + 1000, ARTICLES)})`);
  frame.log(`  ${ARTICLES} articles are there`);
  await keptHeap(page);
  const read = /** @type {number} */ (await page.evaluate('archive.bareRead()'));
  await keptHeap(page);
  const out = /** @type {Awaited<ReturnType<OurPage['exportAll']>>} */ (
    await page.evaluate('archive.exportAll()')
  );
  const again = /** @type {number} */ (await page.evaluate('archive.bareRead()'));
  // One reading before and one after: the machine may have been busier in one of them.
  const bare = (read + again) / 2;
  frame.log(`  exported in ${Math.round(out.ms)} ms, read in ${Math.round(bare)} ms`);
  /**
   * @param {string} metric @param {string} unit @param {number} ours
   * @param {Record<string, number>} peers @param {number | null} goal
   */
  const row = (metric, unit, ours, peers, goal) => ({
    bench: 'archive',
    case: `export of ${ARTICLES} articles, ${Math.round(out.bytes / MB)} MB`,
    metric,
    unit,
    ours,
    peers,
    goal,
    holds: goal === null ? null : ours <= goal,
  });
  return [
    row('time', 's', out.ms / 1000, { 'bare read of the rows': bare / 1000 }, null),
    row('time against the bare read', '×', out.ms / bare, {}, MOST_TIMES),
    row('heap, last tenth against the first', 'MB', out.kept / MB, {}, MOST_KEPT_MB),
    row('heap, the most with what waits to be collected', 'MB', out.heap / MB, {}, null),
  ];
}

/** @param {import('./frame.mjs').Frame} frame @param {import('puppeteer-core').Page} page */
async function measureImport(frame, page) {
  const csv = JSON.stringify(pocketRows(ROWS, frame.random(5)));
  const done = /** @type {Awaited<ReturnType<OurPage['importCsv']>>} */ (
    await page.evaluate(`archive.importCsv(${csv})`)
  );
  if (done.rows !== ROWS || done.failed) throw new Error(`not all rows: ${JSON.stringify(done)}`);
  return [
    {
      bench: 'archive',
      case: `import of ${ROWS} Pocket rows`,
      metric: 'time',
      unit: 's',
      ours: done.ms / 1000,
      peers: {},
      goal: MOST_IMPORT_S,
      holds: done.ms / 1000 <= MOST_IMPORT_S,
    },
  ];
}
