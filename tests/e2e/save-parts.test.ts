import { beforeAll, describe, expect, it } from 'vitest';
import { clipPage, readReceipt } from '../../scripts/drive/clip-page.mjs';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { readStore } from './live-page';
import { readBodies } from './read-bodies';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

const html = (tab: Surface) => tab.evaluate(() => document.documentElement.outerHTML);
const heard = (tab: Surface) => tab.evaluate(() => Reflect.get(globalThis, 'heard').splice(0));

/** Selects from the beginning of one element to the end of another; several ranges where they can be. */
const select = (tab: Surface, ...spans: [from: string, to: string][]) =>
  tab.evaluate((spans) => {
    const selection = getSelection();
    selection?.removeAllRanges();
    for (const [from, to] of spans) {
      const [start, end] = [document.querySelector(from), document.querySelector(to)];
      if (!start || !end) throw new Error('not in the page');
      const range = document.createRange();
      range.setStart(start.firstChild ?? start, 0);
      range.setEnd(end, end.childNodes.length);
      selection?.addRange(range);
    }
    return selection?.rangeCount;
  }, spans);

async function saveSelection(popup: Surface): Promise<void> {
  await popup.waitFor(() => {
    const offer = document.querySelector('#save-selection');
    return offer instanceof HTMLButtonElement && !offer.disabled;
  });
  await popup.click('#save-selection');
}

/** Has the person begin to pick; the popup leaves by itself. */
async function pick(driver: Driver, tab: Surface): Promise<void> {
  const popup = await driver.pressToolbarButton(tab);
  await readReceipt(popup);
  await popup.click('#pick');
  const isOpen = () => popup.evaluate(() => true).catch(() => false);
  await expect.poll(isOpen, { timeout: 20_000 }).toBe(false);
  await tab.waitFor(() => document.querySelector('postil-picker'));
}

const pickerGone = (tab: Surface) =>
  tab.waitFor(() => document.querySelector('postil-picker') === null);

describe.each(BROWSERS)('a selection in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);
  let tab: Surface;
  let library: Surface;
  beforeAll(async () => {
    library = await openLibrary(driver(), '#/all');
    tab = await driver().open(`${server().origin}/parts.html`);
  });

  it('is all that is kept of a new page when only it is wanted, and the page is as it was', async () => {
    await select(tab, ['#pilot', '#tables']);
    const before = await html(tab);
    const popup = await driver().pressToolbarButton(tab);
    await popup.waitFor(() => document.querySelector('#save-selection'));
    await popup.fill('#note', 'Boats only.');
    await saveSelection(popup);
    await popup.waitFor(() => document.querySelector('#kept-as'));
    expect((await readReceipt(popup)).state).toBe('saved');
    await popup.close();
    expect(await html(tab)).toBe(before);
    const { articles } = await readStore(library);
    const kept = articles.filter(({ trashed }) => !trashed);
    expect(kept).toMatchObject([{ kind: 'selection', note: 'Boats only.' }]);
    const [body] = await readBodies(library, kept[0]?.id ?? '');
    expect(body?.html.replace(/\n\s*/g, '')).toMatch(
      /^<ol start="2"><li>the pilot, orange<\/li><li>the dredger, any colour<\/li><\/ol><h2>Tides<\/h2><p>The gauge .*<img src="http[^"]*gauge\.png"/,
    );
  });

  it('is an article beside the page once that is saved whole', async () => {
    const popup = await driver().pressToolbarButton(tab);
    await popup.click('#save-page');
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'saved');
    await popup.close();
    const spans: [string, string][] = [['#first', '#first']];
    // Only Firefox lets a person select in several places.
    if (name === 'firefox') spans.push(['#last', '#last']);
    expect(await select(tab, ...spans)).toBe(spans.length);
    const again = await driver().pressToolbarButton(tab);
    await saveSelection(again);
    await again.waitFor(() => document.querySelector('#selection-saved'));
    await again.close();
    const { articles } = await readStore(library);
    const kinds = articles.filter(({ trashed }) => !trashed).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['article', 'selection', 'selection']);
    const newest = articles.toSorted((one, two) => (one.saved < two.saved ? 1 : -1))[0];
    const [body] = await readBodies(library, newest?.id ?? '');
    expect(body?.text.split('\n')).toHaveLength(spans.length);
  });
});

describe.each(BROWSERS)('a part that is picked in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);
  let tab: Surface;
  let library: Surface;
  let before = '';
  beforeAll(async () => {
    library = await openLibrary(driver(), '#/all');
    tab = await driver().open(`${server().origin}/parts.html`);
    before = await html(tab);
  });
  const versions = async () => {
    const { articles } = await readStore(library);
    return readBodies(library, articles[0]?.id ?? '');
  };

  it('by the keys becomes a version of the article, and the page hears none of them', async () => {
    await pick(driver(), tab);
    await heard(tab);
    // It begins at the page's main part.
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Enter'])
      await tab.press(key);
    await pickerGone(tab);
    expect(await heard(tab)).toEqual([]);
    expect((await versions()).map(({ text }) => text).at(-1)).toBe(
      'the ferry, grey\nthe pilot, orange\nthe dredger, any colour',
    );
    expect(await html(tab)).toBe(before);
    expect((await readStore(library)).articles).toMatchObject([{ kind: 'article', version: 2 }]);
  });

  it('by a click is that part, and nothing in the page reacts', async () => {
    await pick(driver(), tab);
    await heard(tab);
    const place = await tab.evaluate(() => {
      const box = document.querySelector('#way')?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + 8 };
    });
    await tab.drag(place, place);
    await pickerGone(tab);
    expect(await tab.evaluate(() => location.pathname)).toBe('/parts.html');
    expect(await heard(tab)).toEqual([]);
    expect((await versions()).at(-1)?.text).toContain('Elsewhere');
    expect(await html(tab)).toBe(before);
  });

  it('is none after Escape', async () => {
    const count = (await versions()).length;
    await pick(driver(), tab);
    await tab.press('Escape');
    await pickerGone(tab);
    expect(await versions()).toHaveLength(count);
    expect(await html(tab)).toBe(before);
  });
});

describe.each(BROWSERS)('what is no article in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);

  it.each([
    ['an image', 'gauge.png', /image/i],
    ['a text', 'log.txt', /No article/],
  ])('%s is kept as what it is, and that is said', async (_, file, says) => {
    const { tab, popup, state, title } = await clipPage(driver(), `${server().origin}/${file}`);
    expect({ state, title }).toEqual({ state: 'saved', title: file });
    const said = await popup.waitFor(() => document.querySelector('#kept-as')?.textContent);
    expect(said).toMatch(says);
    const images = await popup.evaluate(() => document.querySelector('#images')?.textContent);
    await popup.close();
    const library = await openLibrary(driver(), '#/all');
    const { articles } = await readStore(library);
    const article = articles.find((one) => one.url.endsWith(file));
    const [body] = await readBodies(library, article?.id ?? '');
    if (file === 'log.txt') expect(body?.text).toContain('06:10  High water, 5.6 m\n');
    else {
      expect(body?.html).toMatch(/^<img [^>]*src="http:[^"]+gauge\.png"[^>]*>$/);
      expect(images).toContain('1 ');
    }
    await library.close();
    await tab.close();
  });
});
