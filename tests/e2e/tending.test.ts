import { beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../../scripts/drive/driver';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { aCollection, putRows } from './a-collection';
import { BROWSERS, withBrowser } from './with-browser';

describe.each(BROWSERS)('a collection is searched and tended in %s', (name) => {
  const driver = withBrowser(name);
  let library: Surface;

  beforeAll(async () => {
    library = await openLibrary(driver(), '#/all');
    await putRows(library, aCollection());
    await goTo('#/inbox');
    await goTo('#/all');
    await shows(['The tide tables of Brest', 'How a margin became a place', '潮汐与港口']);
  });

  const goTo = (hash: string) =>
    library.evaluate((place) => {
      location.hash = place;
    }, hash);
  const titles = () =>
    [...document.querySelectorAll('[data-article] h2')].map((h) => h.textContent);
  const shows = (wanted: string[]) =>
    library.waitFor(
      (expected) =>
        [...document.querySelectorAll('[data-article] h2')]
          .map(({ textContent }) => textContent)
          .join('|') === expected,
      wanted.join('|'),
    );
  const has = (selector: string, text = '') =>
    library.waitFor(
      (wanted, words) =>
        [...document.querySelectorAll(wanted)].some(({ textContent }) =>
          textContent?.includes(words),
        ),
      selector,
      text,
    );
  const undo = async (left: string) => {
    await has('#toast', left);
    await library.click('#toast button');
  };

  it('by words, with the hit in its context, and opens at the passage', async () => {
    await library.fill('#search', 'ledger');
    await has('[data-article="c0"] mark', 'ledger');
    await has('[data-article="c1"] mark', 'ledger');
    expect((await library.evaluate(titles)).length).toBe(2);
    await library.click('[data-article="c1"] h2 a');
    await library.waitFor(
      () => document.querySelector('iframe#reader')?.getAttribute('data-state') === 'ready',
    );
    await library.waitFor(
      () => document.querySelector<HTMLInputElement>('#find input')?.value === 'ledger',
    );
    await goTo('#/all');
  });

  it('by any part of a Chinese text', async () => {
    await library.fill('#search', '涨落');
    await shows(['潮汐与港口']);
    await has('[data-article="c2"] mark', '涨落');
  });

  it('by filters from the menu, which are chips, and a search that is kept by name', async () => {
    await goTo('#/all');
    await library.click('#filters-button');
    await has('#filters');
    await library.evaluate(() =>
      document.querySelector<HTMLElement>('#filters button:has(i[data-color=green])')?.click(),
    );
    await shows(['How a margin became a place']);
    await has('.filter-chip');
    await library.press('Escape');
    await library.click('#save-search');
    await has('#search-name');
    await library.fill('#search-name', 'Green ones');
    await library.press('Enter');
    await has('.rail-searches', 'Green ones');
    await library.click('.filter-chip');
    await shows(['The tide tables of Brest', 'How a margin became a place', '潮汐与港口']);
    await library.click('.rail-searches a');
    await shows(['How a margin became a place']);
    await library.click('#save-search');
    await library.waitFor(() => document.querySelector('.rail-searches') === null);
    await undo('Green ones');
    await has('.rail-searches', 'Green ones');
  });

  it('sorted as it is wanted, which the address keeps', async () => {
    await goTo('#/all?sort=words');
    await shows(['The tide tables of Brest', '潮汐与港口', 'How a margin became a place']);
    expect(
      await library.evaluate(() => document.querySelector<HTMLSelectElement>('#sort')?.value),
    ).toBe('words');
    await goTo('#/all?sort=oldest');
    await shows(['潮汐与港口', 'How a margin became a place', 'The tide tables of Brest']);
  });

  it('many at once, with one undo', async () => {
    await goTo('#/inbox');
    await shows(['The tide tables of Brest', 'How a margin became a place', '潮汐与港口']);
    for (const id of ['c0', 'c1'])
      await library.evaluate(
        (row) =>
          document.querySelector<HTMLElement>(`[data-article="${row}"] [type=checkbox]`)?.click(),
        id,
      );
    await has('.selection-bar');
    await library.fill('#selection-tag', 'both');
    await library.press('Enter');
    await has('.rail-tags', 'both');
    await undo('both');
    await library.waitFor(
      () => !document.querySelector('.rail-tags')?.textContent?.includes('both'),
    );
    await library.evaluate(() =>
      document.querySelector<HTMLElement>('[data-article="c0"] a')?.focus(),
    );
    await library.press('e');
    await shows(['潮汐与港口']);
    await undo('2');
    await shows(['The tide tables of Brest', 'How a margin became a place', '潮汐与港口']);
  });

  it('categories are renamed into one another, and taken back', async () => {
    await goTo('#/category/ports');
    await shows(['How a margin became a place']);
    await library.click('#rename-tag');
    await has('#tag-name');
    await library.fill('#tag-name', 'Ports');
    await library.press('Enter');
    await shows(['The tide tables of Brest', 'How a margin became a place']);
    await undo('Ports');
    await shows(['How a margin became a place']);
  });

  it('a tag that the page itself names is offered', async () => {
    await goTo('#/article/c0');
    await has('.tag-suggestion', 'moon');
    await library.click('.tag-suggestion');
    await has('[data-tag="moon"]');
  });

  it('highlights of one colour stand by themselves', async () => {
    await goTo('#/highlights?q=color:blue');
    await has('[data-annotation="n2"]');
    expect(
      await library.evaluate(() => document.querySelectorAll('[data-annotation]').length),
    ).toBe(1);
    expect(await library.evaluate(titles)).toEqual([]);
  });
});
