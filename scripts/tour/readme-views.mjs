import { addTags, readReceipt } from '../drive/clip-page.mjs';
import { openLibrary } from '../drive/library.mjs';
import { openArticle } from '../drive/reader.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { fillLibrary, findArticles } from './library-views.mjs';
import { highlightPage, openCard } from './page-views.mjs';
import { SAMPLE } from './popup-views.mjs';

/** @typedef {import('../drive/driver.ts').Driver} Driver */
/** @typedef {import('./camera.mjs').Camera} Camera */

const WIDE = { width: 1440, height: 900 };
const DESK = { width: 1280, height: 800 };

/**
 * The pictures of the README that belong to this language and scheme.
 * @param {Driver} driver
 * @param {Camera} camera
 * @param {string} round such as en-light
 */
export async function shootReadme(driver, camera, round) {
  if (round === 'zh-dark') return;
  await (await fillLibrary(driver)).close();
  if (round === 'en-light') await shootArticle(driver, camera, 'What a tide', 'reader-light');
  if (round === 'zh-light') await shootArticle(driver, camera, '雕版', 'reader-chinese');
  if (round === 'en-dark') {
    const library = await openLibrary(driver, '#/all');
    await library.resize(DESK);
    await library.press('j');
    await camera.shoot(library, 'library-dark');
    await library.close();
  }
  if (round.startsWith('en')) await shootSample(driver, camera, round);
}

/** @param {Driver} driver @param {Camera} camera @param {string} title @param {string} name */
async function shootArticle(driver, { shoot }, title, name) {
  const idOf = await findArticles(driver);
  const reader = await openArticle(driver, `${idOf(title)}?from=all`);
  await reader.resize(WIDE);
  await shoot(reader, name);
  await reader.close();
}

/** The sample page with a card, light only, and the popup. @param {Driver} driver @param {Camera} camera @param {string} round */
async function shootSample(driver, { shoot }, round) {
  const server = await serveFolder(SAMPLE);
  const tab = await driver.open(`${server.origin}/`);
  const popup = await driver.pressToolbarButton(tab);
  await readReceipt(popup);
  await addTags(popup, ['reading', '批注']);
  await popup.close();
  await highlightPage(driver, tab);
  await tab.resize(WIDE);
  await openCard(tab);
  if (round === 'en-light') await shoot(tab, 'page-light');
  const receipt = await driver.pressToolbarButton(tab);
  await readReceipt(receipt);
  await receipt.waitFor(() => document.querySelector('#annotations li'));
  await shoot(receipt, round === 'en-light' ? 'popup-light' : 'popup-dark');
  await receipt.close();
  await tab.close();
  await server.close();
}
