import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addTags, readReceipt } from '../drive/clip-page.mjs';
import { waitUntilStored } from '../drive/wait-until-stored.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { shootPage } from './page-views.mjs';

/** @typedef {import('../drive/driver.ts').Driver} Driver */
/** @typedef {import('../drive/driver.ts').Surface} Surface */
/** @typedef {import('./camera.mjs').Camera} Camera */

export const SAMPLE = resolve(import.meta.dirname, '../sample');

/** What never answers until it is told to. */
const HELD = '/held';

/**
 * The popup in its states, and the page under it with its highlights.
 * @param {Driver} driver
 * @param {Camera} camera
 */
export async function shootPopup(driver, camera) {
  const { shoot } = camera;
  const server = await serveFolder(SAMPLE);
  const address = `${server.origin}/`;
  const tab = await driver.open(address);

  const popup = await saving(driver, tab, server, (held) => shoot(held, 'popup-saving'));
  await readReceipt(popup);
  await shoot(popup, 'popup-saved');
  await popup.fill('#tag', 're');
  await shoot(popup, 'popup-typing-tag');
  await addTags(popup, ['reading', '批注']);
  await popup.fill('#note', 'The order matters: first you read, then you write.');
  await waitUntilStored(
    popup,
    'articles',
    'note',
    'The order matters: first you read, then you write.',
  );
  await shoot(popup, 'popup-tagged');
  await popup.click('#export');
  await popup.waitFor(() => document.querySelector('main')?.dataset.exported);
  await shoot(popup, 'popup-exported');
  await popup.close();

  await shootPage(driver, camera, tab);
  const known = await driver.pressToolbarButton(tab);
  await readReceipt(known);
  await known.waitFor(() => document.querySelector('#annotations li'));
  await shoot(known, 'popup-annotations');
  await known.close();
  await tab.close();
  await server.close();

  await shootMissing(driver, camera);
  await shootRefused(driver, camera);
}

/**
 * Presses the button while the page cannot answer, calls back when the popup says so, and lets the
 * page go on.
 * @param {Driver} driver
 * @param {Surface} tab
 * @param {Awaited<ReturnType<typeof serveFolder>>} server
 * @param {(popup: Surface) => Promise<unknown>} then
 */
async function saving(driver, tab, server, then) {
  const release = server.hold(HELD);
  try {
    await tab.evaluate((path) => {
      setTimeout(() => {
        const request = new XMLHttpRequest();
        request.open('GET', path, false);
        request.send();
      });
    }, HELD);
    const popup = await driver.pressToolbarButton(tab);
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'saving');
    await then(popup);
    return popup;
  } finally {
    release();
  }
}

/** A page one of whose images is gone. @param {Driver} driver @param {Camera} camera */
async function shootMissing(driver, { shoot }) {
  const folder = await mkdtemp(join(tmpdir(), 'postil-tour-'));
  await cp(SAMPLE, folder, { recursive: true });
  await rm(join(folder, 'eyebrow-notes.png'));
  const server = await serveFolder(folder);
  const tab = await driver.open(`${server.origin}/`);
  const popup = await driver.pressToolbarButton(tab);
  await readReceipt(popup);
  await shoot(popup, 'popup-images-missing');
  await popup.click('#images summary');
  await shoot(popup, 'popup-images-missing-open');
  await popup.click('#undo');
  await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'undone');
  await shoot(popup, 'popup-undone');
  await popup.close();
  await tab.close();
  await server.close();
  await rm(folder, { recursive: true });
}

/** A page that belongs to the browser. @param {Driver} driver @param {Camera} camera */
async function shootRefused(driver, { shoot }) {
  const tab = await driver.open('about:blank');
  const popup = await driver.pressToolbarButton(tab);
  await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'refused');
  await shoot(popup, 'popup-refused');
  await popup.close();
  await tab.close();
}
