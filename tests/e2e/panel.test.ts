import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { launch } from '../../scripts/drive/launch.mjs';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { waitUntilStored } from '../../scripts/drive/wait-until-stored.mjs';
import { askToHighlight, painted, readStore, select, waitUntilPainted } from './live-page';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

const RULE = 'the rule of twelfths';
const BAROMETER = 'when the barometer falls by one';
const MOON = 'The figures say what the moon';

/** Presses the toolbar button, lets the person highlight, and gives the tab's id. */
async function enter(driver: Driver, tab: Surface): Promise<number> {
  const popup = await driver.pressToolbarButton(tab);
  await popup.waitFor(() =>
    ['saved', 'known'].includes(document.querySelector('main')?.dataset.state ?? ''),
  );
  await askToHighlight(popup);
  const id = await popup.evaluate(async () => {
    const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
    const [found] = await api.tabs.query({ active: true, currentWindow: true });
    return found?.id;
  });
  await popup.close();
  return id ?? -1;
}

const stateOf = (panel: Surface) =>
  panel.waitFor(() => {
    const { state } = document.querySelector('main')?.dataset ?? {};
    return state !== 'loading' && state;
  });

/** Waits until the list shows these quotes, those of the lost ones first. */
const shows = (panel: Surface, lost: string[], found: string[]) =>
  expect
    .poll(
      () =>
        panel.evaluate(() => {
          const quotes = (place: string) =>
            [...document.querySelectorAll(`${place} blockquote`)].map((one) => one.textContent);
          return [quotes('.lost-list'), quotes('#annotations')];
        }),
      { timeout: 20_000 },
    )
    .toEqual([lost, found]);

/** Presses a button of the list; as a tab it lies behind the page, where the mouse cannot reach. */
const pressIn = (panel: Surface, selector: string) =>
  panel.waitFor((wanted) => {
    const button = document.querySelector<HTMLElement>(wanted);
    button?.click();
    return button !== null;
  }, selector);

/** Goes to the card with this quote, by its focus. */
const focusCard = (panel: Surface, quote: string) =>
  panel.evaluate((words) => {
    for (const card of document.querySelectorAll<HTMLElement>('[data-annotation]'))
      if (card.querySelector('blockquote')?.textContent === words) card.focus();
  }, quote);

describe.each(BROWSERS)('the margin list in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);
  let tab: Surface;
  let library: Surface;
  let panel: Surface;
  beforeAll(async () => {
    library = await openLibrary(driver(), '#/all');
    tab = await driver().open(`${server().origin}/tide.html`);
    const id = await enter(driver(), tab);
    panel = await driver().openOwn(`src/panel/index.html?tab=${id}`);
  });

  it('says that the page has no highlights yet', async () => {
    expect(await stateOf(panel)).toBe('empty');
    expect(await panel.evaluate(() => document.querySelector('#state')?.textContent)).toContain(
      '127.0.0.1',
    );
  });

  it('shows what is highlighted on the page, in the order of the text', async () => {
    for (const [words, key] of [
      [BAROMETER, '2'],
      [RULE, '3'],
    ] as const) {
      await select(tab, words);
      await tab.press(key);
    }
    const { annotations } = await readStore(library);
    const order = annotations
      .toSorted((one, two) => one.target.start - two.target.start)
      .map(({ target }) => target.exact);
    expect(order).toHaveLength(2);
    await shows(panel, [], order);
  });

  it('keeps a note as it is typed, and a colour by key, which the page shows at once', async () => {
    await focusCard(panel, RULE);
    await panel.press('n');
    await panel.press('x');
    await waitUntilStored(library, 'annotations', 'note', 'x');
    await panel.press('Escape');
    await panel.press('4');
    await waitUntilPainted(tab, 'pink', RULE);
  });

  it('brings a passage onto the screen of the page', async () => {
    await focusCard(panel, BAROMETER);
    await panel.press('Enter');
    await waitUntilPainted(tab, 'active', BAROMETER);
  });

  it('deletes a highlight by key, on the page too, and takes that back', async () => {
    await focusCard(panel, BAROMETER);
    await panel.press('#');
    await shows(panel, [], [RULE]);
    await expect.poll(() => painted(tab)).toEqual({ 'postil-pink': [RULE] });
    await pressIn(panel, '#toast .toast > button:not(.icon-button)');
    await waitUntilPainted(tab, 'green', BAROMETER);
    expect((await readStore(library)).annotations).toHaveLength(2);
  });

  it('shows a lost one first with its reason, in the saved copy, and attaches it again', async () => {
    await tab.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (walker.currentNode.nodeValue?.includes(words)) walker.currentNode.nodeValue = 'Gone.';
    }, BAROMETER);
    await shows(panel, [BAROMETER], [RULE]);
    const lost = (act: string) => `.lost-list [data-act=${act}]`;
    expect(
      await panel.evaluate(() => document.querySelector('.annotation-lost')?.textContent),
    ).not.toBe('');
    await pressIn(panel, lost('copy'));
    await library.waitFor(() => location.hash.startsWith('#/article/'));
    expect(await library.evaluate(() => location.hash)).toMatch(/\?at=[\w-]{36}$/);
    await pressIn(panel, lost('attach'));
    await panel.waitFor(() => document.querySelector('#toast .toast') !== null);
    await select(tab, MOON);
    await tab.press('Enter');
    await waitUntilPainted(tab, 'green', MOON);
    await panel.waitFor(() => document.querySelector('.lost-list') === null);
  });

  it('says what to do beside a page that it may not see', async () => {
    const other = await driver().open(`${server().origin}/lamps.html`);
    const id = await panel.evaluate(async () => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      const tabs = await api.tabs.query({ currentWindow: true });
      return tabs.at(-1)?.id;
    });
    const withheld = await driver().openOwn(`src/panel/index.html?tab=${id}`);
    expect(await stateOf(withheld)).toBe('withheld');
    await enter(driver(), other);
    await withheld.waitFor(() => document.querySelector('main')?.dataset.state === 'empty');
  });
});

describe('the side panel of Chromium', () => {
  const driver = withBrowser('chromium');
  const server = withServer(SITE);

  it('opens beside the page, from the popup', async () => {
    // Opened first: a tab that comes to the front takes the panel's place.
    const library = await openLibrary(driver(), '#/all');
    const tab = await driver().open(`${server().origin}/tide.html`);
    const popup = await driver().pressToolbarButton(tab);
    await popup.waitFor(() => document.querySelector('main')?.dataset.images === 'done');
    await popup.click('#margin');
    const opened = await library.waitFor(async () => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      const contexts = await api.runtime.getContexts({});
      return contexts.some((one) => String(one.contextType) === 'SIDE_PANEL');
    });
    expect(opened).toBe(true);
  });
});

describe('access to all sites in Firefox', () => {
  const server = withServer(SITE);
  let folder = '';
  let driver: Driver | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postil-panel-'));
    // Firefox grants without asking when this is set; nothing answers its question in a test.
    const yes = 'user_pref("extensions.webextOptionalPermissionPrompts", false);\n';
    await writeFile(join(folder, 'prefs.js'), yes);
    driver = await launch('firefox', { headless: true, profile: folder });
  });
  afterAll(async () => {
    await driver?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is asked for by the margin, which then knows every page', async () => {
    if (!driver) throw new Error('There is no Firefox.');
    await driver.open(`${server().origin}/lamps.html`);
    const library = await openLibrary(driver, '#/all');
    const id = await library.evaluate(async () => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      const tabs = await api.tabs.query({ currentWindow: true });
      return tabs.at(-2)?.id;
    });
    const panel = await driver.openOwn(`src/panel/index.html?tab=${id}`);
    expect(await stateOf(panel)).toBe('withheld');
    await panel.click('#everywhere summary');
    await panel.click('#allow-everywhere');
    await panel.waitFor(() => document.querySelector('main')?.dataset.state === 'empty');
    const granted = await panel.evaluate(async () => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      const scripts = await api.scripting.getRegisteredContentScripts();
      return scripts.flatMap(({ matches }) => matches ?? []);
    });
    expect(granted.toSorted()).toEqual(['http://*/*', 'https://*/*']);
  });
});
