import { waitUntilStored } from './wait-until-stored.mjs';

/** @typedef {import('./driver.ts').Driver} Driver */
/** @typedef {import('./driver.ts').Surface} Surface */

/**
 * Opens an address, presses the toolbar button and waits for the popup to say what became of it.
 * The popup is left open. Rejects with the browser's reason when the page does not load, with the
 * popup's when it can't be clipped.
 * @param {Driver} driver
 * @param {string} url
 */
export async function clipPage(driver, url) {
  if (!URL.canParse(url)) throw new Error('this is no address');
  const tab = await driver.open(url);
  try {
    const popup = await driver.pressToolbarButton(tab);
    const receipt = await readReceipt(popup);
    return { tab, popup, ...receipt };
  } catch (error) {
    await tab.close();
    throw error;
  }
}

/**
 * Waits until the popup says that the article is saved and its images are settled.
 * @param {Surface} popup
 */
export async function readReceipt(popup) {
  const { state, reason } = await popup.waitFor(() => {
    const state = document.querySelector('main')?.dataset.state ?? 'loading';
    const reason = document.querySelector('#state')?.textContent?.trim() ?? '';
    return state !== 'loading' && state !== 'saving' && { state, reason };
  });
  if (state !== 'saved' && state !== 'known') throw new Error(reason);
  await popup.waitFor(() => document.querySelector('main')?.dataset.images === 'done');
  const title = await popup.evaluate(() => document.querySelector('#title')?.textContent ?? '');
  return { state, title: title.trim() };
}

/**
 * Adds tags in the popup, one by one as they are typed, and waits until each is stored.
 * @param {Surface} popup
 * @param {string[]} tags
 */
export async function addTags(popup, tags) {
  for (const tag of tags) {
    await popup.fill('#tag', tag);
    await popup.press('Enter');
    await waitUntilStored(popup, 'articles', 'tags', tag);
  }
}
