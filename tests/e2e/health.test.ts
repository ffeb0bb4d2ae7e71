import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { aCollection, putRows } from './a-collection';
import { BROWSERS, withBrowser } from './with-browser';

describe.each(BROWSERS)('a library is looked after in %s', (name) => {
  const driver = withBrowser(name);

  it('shows an article to try things with on the first day', async () => {
    const library = await openLibrary(driver(), '#/inbox');
    await library.click('#add-sample');
    await library.waitFor(
      () => document.querySelector('#reader')?.getAttribute('data-annotations') === '1 shown',
    );
    await library.close();
  });

  it('finds what is broken, mends it, and loses nothing', async () => {
    const library = await openLibrary(driver(), '#/settings');
    const { articles, bodies, annotations } = aCollection();
    // The first text, and the highlights of all, have no article; the second article has no text.
    await putRows(library, {
      articles: articles.slice(1),
      bodies: bodies.filter((_, at) => at !== 1),
      annotations,
    });
    await library.click('#check-library');
    await library.waitFor(() => document.querySelector('#repair-library'));
    expect(await library.evaluate(() => document.querySelectorAll('#check-result li').length)).toBe(
      2,
    );
    await library.click('#repair-library');
    await library.waitFor(
      () => document.querySelector<HTMLElement>('#check-result')?.dataset.faults === '0',
    );
    await library.evaluate(() => {
      location.hash = '#/article/c0';
    });
    await library.waitFor(
      () => document.querySelector('#reader')?.getAttribute('data-annotations') === '1 shown',
    );
    await library.close();
  });

  it('takes the settings out as a file and in again, with an undo', async () => {
    const library = await openLibrary(driver(), '#/settings');
    const theme = (wanted: string) =>
      library.waitFor((name) => document.documentElement.dataset.theme === name, wanted);
    await library.click('input[name=theme][value=sepia]');
    await theme('sepia');
    await library.click('#export-settings');
    await library.waitFor(() => document.querySelector('#toast')?.textContent?.includes('.json'));
    const path = join(driver().downloads, 'Postil/postil-settings.json');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      postil: 'settings',
      theme: 'sepia',
    });
    await library.click('input[name=theme][value=dark]');
    await theme('dark');
    await library.choose('#import-settings', [path]);
    await theme('sepia');
    await library.click('#toast button');
    await theme('dark');
    await library.close();
  });
});
