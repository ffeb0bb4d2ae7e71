import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { confirmImport, openLibrary } from '../drive/library.mjs';
import { openArticle } from '../drive/reader.mjs';
import { pack } from '../pack.mjs';
import { SIZES } from './camera.mjs';

/** @typedef {import('../drive/driver.ts').Driver} Driver */
/** @typedef {import('../drive/driver.ts').Surface} Surface */
/** @typedef {import('./camera.mjs').Camera} Camera */

const COLLECTION = resolve(import.meta.dirname, '../sample/library');

/** From here on the list stands beside an article. */
const WIDEST = { width: 1680, height: 900 };

/** A file as people break them: a colon in a title that nobody quoted, a list that never ends. */
const BROKEN = '---\ntitle: Tides: a: [reader\ntags: [sea\n---\n\nThe water came back.\n';

/**
 * Opens the import and brings the sample collection in, with two broken files when they are asked for.
 * The report is left open.
 * @param {Driver} driver
 * @param {boolean} broken
 */
export async function fillLibrary(driver, broken = false) {
  const folder = await mkdtemp(join(tmpdir(), 'postil-tour-'));
  try {
    const archive = join(folder, 'library.zip');
    await pack(COLLECTION, archive);
    const bad = join(folder, 'tides-broken.md');
    await writeFile(bad, BROKEN);
    const noArchive = join(folder, 'notes-2019.zip');
    await writeFile(noArchive, 'PK\x03\x04 and then the download stopped.');
    const library = await openLibrary(driver, '#/import');
    await library.choose('#import-files', broken ? [archive, bad, noArchive] : [archive]);
    await confirmImport(library);
    return library;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * The ids of the library's articles by title.
 * @param {Driver} driver
 * @returns {Promise<(title: string) => string>} gives the id of the article whose title begins so
 */
export async function findArticles(driver) {
  const library = await openLibrary(driver, '#/all');
  const rows = await library.evaluate(() =>
    [...document.querySelectorAll('[data-article]')].map((row) => ({
      id: row.getAttribute('data-article') ?? '',
      title: row.querySelector('h2')?.textContent ?? '',
    })),
  );
  await library.close();
  return (title) => {
    const found = rows.find((row) => row.title.startsWith(title));
    if (!found) throw new Error(`The sample collection has no "${title}".`);
    return found.id;
  };
}

/**
 * Every view of the library in its states; the library must be empty and is full afterwards.
 * @param {Driver} driver
 * @param {Camera} camera
 */
export async function shootLibrary(driver, camera) {
  const { shootSizes } = camera;
  /**
   * @param {string} name
   * @param {string} place
   * @param {(library: Surface) => Promise<unknown>} [act]
   */
  const view = async (name, place, act) => {
    const library = await openLibrary(driver, place);
    await act?.(library);
    await shootSizes(library, name);
    await library.close();
  };

  await view('first-run', '#/inbox');
  await view('import', '#/import');
  await view('export-nothing', '#/export');
  await view('highlights-empty', '#/highlights');
  const report = await fillLibrary(driver, true);
  await shootSizes(report, 'import-report');
  await report.close();
  const idOf = await findArticles(driver);

  await view('list', '#/inbox');
  await view('list-focus', '#/all', (library) => presses(library, ['j', 'j']));
  await view('selection', '#/all', (library) => presses(library, ['j', 'x', 'j', 'x', 'j', 'x']));
  await view('search', '#/all?q=margin');
  await view('search-nothing', '#/inbox?q=barnacle');
  await view('menu', '#/all', openMenu);
  await view('tag', '#/tag/reading');
  await view('tag-empty', '#/tag/nothing');

  await shootReader(driver, camera, idOf);
  await view('highlights', '#/highlights');
  await view('highlights-search', '#/highlights?q=page');
  await view('export', '#/export');
  await view('export-done', '#/export', async (library) => {
    await library.click('#export-start');
    await library.waitFor(() => document.querySelector('main')?.dataset.exported);
  });
  await view('settings', '#/settings');
  await shootSepia(driver, camera, idOf('What a tide'));
  await view('keys', '#/inbox', (library) => presses(library, ['?']));
  await view('article-unknown', '#/article/nothing');

  await view('trash-empty', '#/trash');
  const ruler = await openArticle(driver, idOf('Two letters'));
  await ruler.press('#');
  await ruler.waitFor(() => document.querySelector('#toast button'));
  await shootSizes(ruler, 'toast', SIZES.slice(0, 1));
  await ruler.close();
  await view('trash', '#/trash');
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

/**
 * @param {Driver} driver
 * @param {Camera} camera
 * @param {(title: string) => string} idOf
 */
async function shootReader(driver, { shootSizes }, idOf) {
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
}

/** @param {Surface} library */
async function openMenu(library) {
  await library.resize({ width: 720, height: 800 });
  await library.click('#menu');
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

/** @param {Surface} surface @param {string[]} keys */
async function presses(surface, keys) {
  for (const key of keys) await surface.press(key);
}
