import { openTab } from './open-page.mjs';
import { readHtml } from './read-html.mjs';

/**
 * What one extractor made of one page.
 * @typedef {object} Outcome
 * @property {string} html
 * @property {Record<string, string>} fields
 * @property {number} ms of the first call on a fresh page
 * @property {boolean} changed whether the page's HTML differs afterwards
 * @property {ReturnType<typeof readHtml>} read
 */

/**
 * Runs every extractor on every page, a fresh load each; who goes first turns from page to page.
 * @param {import('../frame.mjs').Frame} frame
 * @param {import('./corpus-pages.mjs').Page[]} pages
 * @param {import('./extractors.mjs').Extractor[]} extractors
 * @returns {Promise<{ page: import('./corpus-pages.mjs').Page, truth: ReturnType<typeof readHtml>, outcomes: Map<string, Outcome> }[]>}
 */
export async function runPages(frame, pages, extractors) {
  const tab = await openTab(await frame.chromium());
  const results = [];
  for (const [index, page] of pages.entries()) {
    /** @type {Map<string, Outcome>} */
    const outcomes = new Map();
    let truth = {};
    for (let turn = 0; turn < extractors.length; turn++) {
      const extractor = extractors[(index + turn) % extractors.length];
      if (!extractor) continue;
      const evaluate = await tab.load(page);
      await evaluate(`${extractor.script};0`);
      outcomes.set(extractor.name, await evaluate(measured(extractor.call, page.url)));
      if (turn === 0)
        truth = await evaluate(
          'html' in page.truth
            ? `(${readHtml})(${JSON.stringify(page.truth.html)}, ${JSON.stringify(page.url)})`
            : `({ text: ${JSON.stringify(page.truth.text)} })`,
        );
    }
    results.push({ page, truth: /** @type {any} */ (truth), outcomes });
    if (index % 50 === 49) frame.log(`  ${index + 1} of ${pages.length} pages`);
  }
  await tab.close();
  return results;
}

/** @param {string} call @param {string} url */
function measured(call, url) {
  return `(() => {
    const before = document.documentElement.outerHTML;
    const start = performance.now();
    let found;
    try { found = (() => { ${call} })(); }
    catch (error) { found = { html: '', fields: {}, error: String(error && error.stack || error) }; }
    const ms = performance.now() - start;
    const changed = document.documentElement.outerHTML !== before;
    return { ...found, ms, changed, read: (${readHtml})(found.html, ${JSON.stringify(url)}) };
  })()`;
}
