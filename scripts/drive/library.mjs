/** @typedef {import('./driver.ts').Driver} Driver */
/** @typedef {import('./driver.ts').Surface} Surface */

/**
 * Opens the library at a place, such as `#/import`, and waits until it stands.
 * @param {Driver} driver
 * @param {string} place
 */
export async function openLibrary(driver, place) {
  const library = await driver.openOwn(`src/options/index.html${place}`);
  await library.waitFor(() => {
    const state = document.querySelector('main')?.dataset.state;
    return state !== undefined && state !== 'loading';
  });
  return library;
}

/**
 * The ids of all articles in the list that is shown.
 * @param {Surface} library
 * @returns {Promise<string[]>}
 */
export const listedArticles = (library) =>
  library.evaluate(() =>
    [...document.querySelectorAll('[data-article]')].map(
      (row) => row.getAttribute('data-article') ?? '',
    ),
  );

/**
 * Exports the whole collection as a ZIP into the browser's download folder and gives its path.
 * Rejects with the library's own sentence when it fails, or names the profiles when it has no such.
 * @param {Driver} driver
 * @param {{ profile?: string | undefined, body?: string | undefined }} form
 */
export async function exportCollection(driver, { profile, body }) {
  const library = await openLibrary(driver, '#/export');
  await library.waitFor(() => document.querySelector('#export-start') !== null);
  if (profile !== undefined) await chooseProfile(library, profile);
  if (body !== undefined) await library.click(`input[name=body][value=${body}]`);
  await library.click('#export-start');
  const { path, problem } = await library.waitFor(() => {
    const path = document.querySelector('main')?.dataset.exported;
    const problem = document.querySelector('#export-error')?.textContent?.trim();
    return path || problem ? { path, problem } : undefined;
  });
  if (!path) throw new Error(problem);
  await library.close();
  return path;
}

/**
 * @param {Surface} library
 * @param {string} name
 */
async function chooseProfile(library, name) {
  const names = await library.evaluate((wanted) => {
    const select = document.querySelector('select[name=profile]');
    if (!(select instanceof HTMLSelectElement)) return [];
    select.value = wanted;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return [...select.options].map((option) => option.value);
  }, name);
  if (!names.includes(name))
    throw new Error(`There is no profile "${name}". Profiles: ${names.join(', ')}`);
}

/**
 * Says yes to the preview of what was chosen, and waits until it is in. Files that hold nothing have no
 * preview.
 * @param {Surface} library
 */
export async function confirmImport(library) {
  const state = await library.waitFor(() => {
    const state = document.querySelector('main')?.dataset.import;
    return state === 'preview' || state === 'done' ? state : undefined;
  });
  if (state === 'preview') await library.click('#import-start');
  await library.waitFor(() => document.querySelector('main')?.dataset.import === 'done');
}

/**
 * Imports files and gives the report's rows: what became of each and what the row says. Rejects
 * with the library's own sentence when there is no row at all.
 * @param {Driver} driver
 * @param {string[]} paths
 */
export async function importFiles(driver, paths) {
  const library = await openLibrary(driver, '#/import');
  await library.waitFor(() => document.querySelector('#import-files') !== null);
  await library.choose('#import-files', paths);
  await confirmImport(library);
  const rows = await library.evaluate(() =>
    [...document.querySelectorAll('[data-outcome]')].map((row) => ({
      outcome: row.getAttribute('data-outcome') ?? '',
      text:
        row instanceof HTMLElement
          ? row.innerText
              .trim()
              .split(/\s*\n\s*/)
              .join(' · ')
          : '',
    })),
  );
  const said = await library.evaluate(
    () => document.querySelector('main [role=status]')?.textContent?.trim() ?? '',
  );
  await library.close();
  if (!rows.length) throw new Error(said || 'Nothing was imported.');
  return rows;
}
