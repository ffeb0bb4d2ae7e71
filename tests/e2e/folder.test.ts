import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../../scripts/drive/driver';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { aCollection, putRows } from './a-collection';
import { BROWSERS, withBrowser } from './with-browser';

/** The folder that the person chooses is one of the browser's own, which has the same interface. */
const chooseFolder = async (library: Surface) => {
  await library.evaluate(() => {
    Reflect.set(globalThis, 'showDirectoryPicker', async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('notes', { create: true }),
    );
  });
  await library.click('#folder-choose');
  await library.waitFor(() => document.querySelector('#folder-look'));
};

const phase = (library: Surface, wanted: string) =>
  library.waitFor(
    (name) => document.querySelector<HTMLElement>('.folder-export')?.dataset.folder === name,
    wanted,
  );

const look = async (library: Surface) => {
  await library.click('#folder-look');
  await phase(library, 'preview');
  return library.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-step]')].map((row) => [
        row.dataset.step,
        row.querySelector('dd')?.textContent,
      ]),
    ),
  );
};

const write = async (library: Surface) => {
  await library.click('#folder-write');
  await phase(library, 'done');
};

const edit = (library: Surface, name: string, text: string) =>
  library.evaluate(
    async (file, words) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('notes');
      const writing = await (await folder.getFileHandle(file)).createWritable();
      await writing.write(words);
      await writing.close();
    },
    name,
    text,
  );

const textOf = (library: Surface, name: string) =>
  library.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('notes');
    return (await (await folder.getFileHandle(file)).getFile()).text();
  }, name);

describe('a folder that is kept up to date', () => {
  const driver = withBrowser('chromium');
  const FILE = 'the-tide-tables-of-brest.md';

  beforeAll(async () => {
    const library = await openLibrary(driver(), '#/inbox');
    await putRows(library, aCollection());
    await library.close();
  });

  it('is shown what would change, then written', async () => {
    const library = await openLibrary(driver(), '#/export');
    await chooseFolder(library);
    expect(await look(library)).toEqual({ new: '3' });
    await write(library);
    expect(await textOf(library, FILE)).toContain('==The keepers== wrote');
    await library.close();
  });

  it('is remembered, and what the person edited there is asked about', async () => {
    const library = await openLibrary(driver(), '#/export');
    await library.waitFor(() => document.querySelector('#folder-look'));
    await edit(library, FILE, 'mine');
    expect(await look(library)).toEqual({ same: '2', theirs: '1' });
    const rows = aCollection();
    await putRows(library, {
      articles: rows.articles.slice(0, 1).map((row) => ({ ...row, note: 'A word more.' })),
    });
    await library.close();

    const again = await openLibrary(driver(), '#/export');
    await again.waitFor(() => document.querySelector('#folder-look'));
    expect(await look(again)).toEqual({ same: '2', edited: '1' });
    expect(
      await again.evaluate(() => document.querySelector('[data-conflict]')?.textContent),
    ).toContain(FILE);
    await write(again);
    expect(await textOf(again, FILE)).toBe('mine');
    await again.close();
  });
});

describe('without a way into folders', () => {
  const driver = withBrowser('firefox');

  it('nothing is said of one', async () => {
    const library = await openLibrary(driver(), '#/inbox');
    await putRows(library, aCollection());
    await library.evaluate(() => {
      location.hash = '#/export';
    });
    await library.waitFor(() => document.querySelector('#export-start'));
    expect(await library.evaluate(() => document.querySelector('.folder-export'))).toBeNull();
    await library.close();
  });
});

describe.each(BROWSERS)('other forms of an export in %s', (name) => {
  const driver = withBrowser(name);

  const exported = async (place: string, form: string) => {
    const library = await openLibrary(driver(), place);
    await library.waitFor(() => document.querySelector('#export-start'));
    await library.evaluate((wanted) => {
      const select = document.querySelector<HTMLSelectElement>('select[name=form]');
      if (!select) return;
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, form);
    await library.click('#export-start');
    const path = await library.waitFor(() => document.querySelector('main')?.dataset.exported);
    await library.close();
    return { path, text: await readFile(path, 'utf8') };
  };

  beforeAll(async () => {
    const library = await openLibrary(driver(), '#/inbox');
    await putRows(library, aCollection());
    await library.close();
  });

  it.each([
    ['html', '.html', /<mark[^>]*>The keepers /],
    ['json', '.json', /"type":"Annotation"/],
    ['csv', '.csv', /^\ufeffHighlight,Title,/],
    ['digest', '.md', /^> The keepers$/m],
  ])('%s is one file', async (form, ending, holds) => {
    const { path, text } = await exported('#/export', form);
    expect(path.endsWith(ending)).toBe(true);
    expect(text).toMatch(holds);
  });

  it('the highlights that are shown are exported, and no others', async () => {
    const list = await openLibrary(driver(), '#/highlights?q=tide');
    const href = await list.waitFor(() =>
      document.querySelector('#export-these')?.getAttribute('href'),
    );
    await list.close();
    const { text } = await exported(href, 'csv');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toContain('The tide tables of Brest');
  });
});
