import { keptHeap } from './own-browser.mjs';
import { makeQueries } from './queries.mjs';
import { at } from './statistics.mjs';

const MB = 1_000_000;

/**
 * What many light articles cost: an index of a hundred thousand bookmarks, and a search in it.
 * @param {import('../frame.mjs').Frame} frame
 * @param {import('./measure-search.mjs').Profile} profile
 * @param {string} origin @param {number} size
 */
export async function measureStore(frame, profile, origin, size) {
  const asked = makeQueries(1000);
  const browser = await profile.launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/ours.html`);
    await page.evaluate(`search.fill(0, ${size}, true)`);
    const built = await page.evaluate(
      /** @returns {Promise<Awaited<ReturnType<typeof import('./our-page.mjs').build>>>} */
      () => Reflect.get(window, 'search').build(),
    );
    frame.log(`  ${size} light: index built in ${Math.round(built.ms)} ms`);
    const bare = JSON.stringify(asked);
    await page.evaluate(`search.ask(${bare}, 0)`);
    const { times } = /** @type {{ times: number[] }} */ (
      await page.evaluate(`search.ask(${bare}, 20)`)
    );
    const list = /** @type {{ first: number, all: number }} */ (
      await page.evaluate('search.list()')
    );
    const kept = await keptHeap(page);
    /** @param {string} metric @param {string} unit @param {number} ours */
    const row = (metric, unit, ours) => ({
      bench: 'library',
      case: `${size} light articles`,
      metric,
      unit,
      ours,
      peers: {},
      goal: null,
      holds: null,
    });
    return [
      row('index, per article', 'ms', built.ms / size),
      row('heap while indexing', 'MB', built.heap / MB),
      row('heap kept', 'MB', kept / MB),
      row('search p95, with 20 snippets', 'ms', at(times, 0.95)),
      row('first rows of the list', 'ms', list.first),
      row('all ids of the list', 'ms', list.all),
    ];
  } finally {
    await browser.close();
  }
}
