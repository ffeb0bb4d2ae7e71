import { openLibrary } from '../drive/library.mjs';
import { openArticle } from '../drive/reader.mjs';
import { SIZES } from './camera.mjs';

/** @typedef {import('../drive/driver.ts').Driver} Driver */
/** @typedef {import('../drive/driver.ts').Surface} Surface */
/** @typedef {import('./camera.mjs').Camera} Camera */

/** From here on the list stands beside an article. */
const WIDEST = { width: 1680, height: 900 };

/**
 * The sample article of the first run, which is in the trash afterwards; the library must be empty.
 * @param {Driver} driver
 * @param {Camera} camera
 */
export async function shootSample(driver, { shootSizes }) {
  const library = await openLibrary(driver, '#/inbox');
  await library.click('#add-sample');
  await library.waitFor(
    () => document.querySelector('#reader')?.getAttribute('data-annotations') === '1 shown',
  );
  await shootSizes(library, 'reader-first-run');
  await library.press('#');
  await library.waitFor(() => document.querySelector('#toast button'));
  await library.close();
}

/**
 * The reader in its states and with what it opens.
 * @param {Driver} driver
 * @param {Camera} camera
 * @param {(title: string) => string} idOf
 */
export async function shootReader(driver, camera, idOf) {
  const { shootSizes } = camera;
  const tide = await openArticle(driver, `${idOf('What a tide')}?from=all`);
  await shootSizes(tide, 'reader', [WIDEST, ...SIZES]);
  await shootSizes(tide, 'reader-sheet', SIZES.slice(1), () => openSheet(tide));
  await tide.close();
  for (const [name, title] of [
    ['chinese', '雕版'],
    ['japanese', '折り目'],
    ['right-to-left', 'الهامش'],
    ['formula', 'How far'],
  ]) {
    const reader = await openArticle(driver, `${idOf(title ?? '')}?from=all`);
    await shootSizes(reader, `reader-${name}`, SIZES, () => showFormula(reader));
    await reader.close();
  }
  const pencil = await openArticle(driver, `${idOf('The pencil')}?from=all`);
  await selectWord(pencil);
  await shootSizes(pencil, 'reader-selection', SIZES, () => selectWord(pencil));
  await pencil.close();
  await shootOpened(driver, camera, idOf('What a tide'), idOf('Two letters'));
  await shootSepia(driver, camera, idOf('What a tide'));
}

/**
 * What the reader's bar opens, each in a tab of its own.
 * @param {Driver} driver
 * @param {Camera} camera
 * @param {string} id
 * @param {string} long an article with a table of contents
 */
async function shootOpened(driver, { shootSizes }, id, long) {
  /** @type {Record<string, (reader: Surface) => Promise<unknown>>} */
  const states = {
    settings: (reader) => opens(reader, 'reading'),
    menu: (reader) => opens(reader, 'article-menu'),
    find: async (reader) => {
      await reader.press('/');
      await reader.fill('#find input', 'the sea');
      await reader.waitFor(() =>
        /\d/.test(document.querySelector('.find-count')?.textContent ?? ''),
      );
    },
    speech: async (reader) => {
      await reader.press('p');
      await reader.waitFor(() => document.querySelector('#speech'));
    },
  };
  for (const [name, act] of Object.entries(states)) {
    const reader = await openArticle(driver, `${id}?from=all`);
    await act(reader);
    await shootSizes(reader, `reader-${name}`);
    await reader.close();
  }
  const reader = await openArticle(driver, `${long}?from=all`);
  await reader.resize({ width: 720, height: 800 });
  await opens(reader, 'outline');
  await shootSizes(reader, 'reader-outline', SIZES.slice(1));
  await reader.close();
}

/** @param {Surface} reader @param {string} panel */
async function opens(reader, panel) {
  await reader.click(`#${panel}-button`);
  await reader.waitFor((id) => document.getElementById(id), panel);
}

/** The reader on the third paper. @param {Driver} driver @param {Camera} camera @param {string} id */
async function shootSepia(driver, { shootSizes }, id) {
  const settings = await openLibrary(driver, '#/settings');
  /** @param {string} theme */
  const choose = async (theme) => {
    await settings.click(`input[name=theme][value=${theme}]`);
    await settings.waitFor((wanted) => document.documentElement.dataset.theme === wanted, theme);
  };
  await choose('sepia');
  const reader = await openArticle(driver, id);
  await shootSizes(reader, 'reader-sepia', SIZES.slice(0, 1));
  await reader.close();
  await choose('system');
  await settings.close();
}

/** Opens the sheet with the cards, unless it is open. @param {Surface} reader */
async function openSheet(reader) {
  const open = await reader.evaluate(() => document.querySelector('.annotation-sheet') !== null);
  if (!open) await reader.click('.reader-bar button[aria-expanded]');
  await reader.waitFor(() => document.querySelector('.annotation-sheet [data-annotation]'));
}

/** Scrolls to the article's formula or code, if it has any. @param {Surface} reader */
const showFormula = (reader) =>
  reader.evaluate(() => {
    const frame = document.querySelector('iframe#reader');
    if (frame instanceof HTMLIFrameElement)
      frame.contentDocument
        ?.querySelector('math[display=block], pre')
        ?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });

/** Selects some words in the reader and waits for the bar. @param {Surface} reader */
async function selectWord(reader) {
  await reader.evaluate(() => {
    const frame = document.querySelector('iframe#reader');
    const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
    const text = inside?.querySelector('p')?.firstChild;
    if (!inside || !text) throw new Error('The article has no paragraph.');
    inside.getSelection()?.setBaseAndExtent(text, 4, text, 40);
  });
  await reader.waitFor(() => document.querySelector('#highlight-bar'));
}
