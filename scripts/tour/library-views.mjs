import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { confirmImport, openLibrary } from '../drive/library.mjs';
import { openArticle } from '../drive/reader.mjs';
import { pack } from '../pack.mjs';
import { SIZES } from './camera.mjs';
import { shootReader, shootSample } from './reader-views.mjs';
import { addQueue, addVersion } from './stored-rows.mjs';

/** @typedef {import('../drive/driver.ts').Driver} Driver */
/** @typedef {import('../drive/driver.ts').Surface} Surface */
/** @typedef {import('./camera.mjs').Camera} Camera */

const COLLECTION = resolve(import.meta.dirname, '../sample/library');

/** What somebody kept in a list of their own. */
const ADDRESSES = [
  'https://example.org/tides',
  '- [Ledgers](https://example.org/ledgers)',
  'https://example.com/lamps',
].join('\n');

/** A file as people break them: a colon in a title that nobody quoted, a list that never ends. */
const BROKEN = '---\ntitle: Tides: a: [reader\ntags: [sea\n---\n\nThe water came back.\n';

/**
 * Opens the import and brings the sample collection in, with two broken files when they are asked for.
 * The report is left open.
 * @param {Driver} driver
 * @param {boolean} broken
 * @param {(library: Surface) => Promise<unknown>} [preview] called when the preview is shown
 */
export async function fillLibrary(driver, broken = false, preview) {
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
    if (preview) {
      await library.waitFor(() => document.querySelector('#import-start'));
      await preview(library);
    }
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
  await view('queue-empty', '#/queue');
  await view('queue-found', '#/queue', (library) => library.fill('#queue-list', ADDRESSES));
  await shootSample(driver, camera);
  await view('trash-ask', '#/trash', askForTrash);
  await emptyTrash(driver);
  const report = await fillLibrary(driver, true, (preview) =>
    shootSizes(preview, 'import-preview'),
  );
  await shootSizes(report, 'import-report');
  await report.close();
  const idOf = await findArticles(driver);
  await addQueue(driver, idOf('What a tide'));
  await addVersion(driver, idOf('Two letters'));

  await view('list', '#/inbox');
  await view('list-focus', '#/all', (library) => presses(library, ['j', 'j']));
  await view('selection', '#/all', (library) => presses(library, ['j', 'x', 'j', 'x', 'j', 'x']));
  await view('search', '#/all?q=margin');
  await view('search-chips', '#/all?q=tide%20has%3Ahighlight%20color%3Aamber', hasHits);
  await view('search-name', '#/all?q=margin', opens('#save-search', '#search-name'));
  await view('search-saved', '#/all?q=margin', keepSearch);
  await view('search-nothing', '#/inbox?q=barnacle');
  await view('filters', '#/all?q=color%3Agreen', opens('#filters-button', '#filters'));
  await view('menu', '#/all', openMenu);
  await view('tag', '#/tag/reading');
  await view('tag-rename', '#/tag/reading', async (library) => {
    await opens('#rename-tag', '#tag-name')(library);
    await library.fill('#tag-name', 'Sea');
  });
  await view('tag-empty', '#/tag/nothing');
  await view('category', '#/category/essays');

  await shootReader(driver, camera, idOf);
  await view('versions', `#/article/${idOf('Two letters')}/versions`, (library) =>
    library.waitFor(() => document.querySelector('#version-sum')),
  );
  await view('queue', '#/queue');
  await view('highlights', '#/highlights');
  await view('highlights-search', '#/highlights?q=page');
  await view('highlights-filtered', '#/highlights?q=color%3Ablue');
  await view('export', '#/export');
  await view('export-done', '#/export', async (library) => {
    await library.click('#export-start');
    await library.waitFor(() => document.querySelector('main')?.dataset.exported);
  });
  await view('profiles', '#/profiles');
  await view('backup', '#/backup');
  await view('settings', '#/settings');
  await view('settings-check', '#/settings', async (library) => {
    await opens('#check-library', '#check-result')(library);
    await library.evaluate(() =>
      document.querySelector('#check-library, #check-result')?.scrollIntoView({ block: 'center' }),
    );
  });
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

/**
 * @param {string} button
 * @param {string} wanted
 */
const opens = (button, wanted) => async (/** @type {Surface} */ library) => {
  await library.click(button);
  await library.waitFor((selector) => document.querySelector(selector), wanted);
};

/** @param {Surface} library */
const hasHits = (library) =>
  library.waitFor(() => document.querySelector('.article-row, .empty-state'));

/** Keeps what was searched for; it stands in the rail then. @param {Surface} library */
async function keepSearch(library) {
  await opens('#save-search', '#search-name')(library);
  await library.fill('#search-name', 'On margins');
  await library.press('Enter');
  await library.waitFor(() => document.querySelector('.rail-searches'));
}

/** @param {Surface} library */
const askForTrash = opens('.list-head .delete-forever button', '.delete-forever fieldset');

/** @param {Driver} driver */
async function emptyTrash(driver) {
  const library = await openLibrary(driver, '#/trash');
  await askForTrash(library);
  await library.click('.delete-forever .main');
  await library.waitFor(() => document.querySelector('main[data-state=empty]'));
  await library.close();
}

/** @param {Surface} library */
async function openMenu(library) {
  await library.resize({ width: 720, height: 800 });
  await library.click('#menu');
}

/** @param {Surface} surface @param {string[]} keys */
async function presses(surface, keys) {
  for (const key of keys) await surface.press(key);
}
