import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { readStore } from './live-page';
import {
  grantingBrowser,
  queueDone,
  queueRows,
  type Restartable,
  typeAddresses,
} from './queue-library';
import { BROWSERS, SITE, withServer } from './with-browser';

/** How many tabs there are. */
const countTabs = (own: Surface): Promise<number> =>
  own.evaluate(async () => {
    const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
    return (await api.tabs.query({})).length;
  });

const titles = async (own: Surface): Promise<string[]> =>
  (await readStore(own)).articles.map(({ title }) => title).toSorted();

describe.each(BROWSERS)('many pages at once in %s', { timeout: 120_000 }, (name) => {
  const server = withServer(SITE);
  let browser: Restartable | undefined;
  let driver: Driver | undefined;
  beforeEach(async () => {
    browser = await grantingBrowser(name);
    driver = await browser.start();
    server().requests.length = 0;
  });
  afterEach(async () => {
    await driver?.close();
    await browser?.remove();
  });
  const running = (): Driver => {
    if (!driver) throw new Error('no browser');
    return driver;
  };
  const asked = (path: string) => server().requests.filter((one) => one === path).length;

  it('a pasted list is saved page by page, and the report says what became of each', async () => {
    const { origin } = server();
    const elsewhere = origin.replace('127.0.0.1', 'localhost');
    const library = await typeAddresses(
      running(),
      `- [Tides](${origin}/tide.html)\n- ${elsewhere}/lamps.html.\n${origin}/tide.html#top\n${origin}/nothing-here.html`,
    );
    const found = await library.evaluate(
      () => document.querySelector('#queue-found')?.textContent ?? '',
    );
    expect(found).toBe('3 pages, 1 named twice');
    await library.fill('#queue-tag', 'quay');
    await library.press('Enter');
    const before = await countTabs(library);
    await library.click('#queue-start');
    await queueDone(library);
    expect((await queueRows(library)).map(({ state }) => state)).toEqual([
      'saved',
      'saved',
      'failed',
    ]);
    expect((await queueRows(library))[2]?.said).toContain('404');
    expect(
      await library.evaluate(() => document.querySelector('#queue-summary')?.textContent),
    ).toBe('2 saved, 1 failed');
    const { articles } = await readStore(library);
    expect(articles.map(({ tags }) => tags)).toEqual([['quay'], ['quay']]);
    await expect.poll(() => countTabs(library)).toBe(before);

    // The same once more: what is there is told, and not loaded again.
    const loads = asked('/tide.html');
    await library.fill('#queue-list', `${origin}/tide.html`);
    await library.waitFor(() =>
      document.querySelector('#queue-found')?.textContent?.includes('saved already'),
    );
    expect(
      await library.evaluate(() => document.querySelector('#queue-start')?.matches(':disabled')),
    ).toBe(true);
    expect(asked('/tide.html')).toBe(loads);
    // Unless the person wants to know whether it has changed.
    await library.click('#queue-update');
    await library.click('#queue-start');
    await library.waitFor(() => document.querySelector('[data-queue-state="unchanged"]'));
    expect((await readStore(library)).articles).toHaveLength(2);
  });

  it('goes on after the browser was killed, by itself', async () => {
    const { origin } = server();
    const release = server().hold('/lamps.html');
    const library = await typeAddresses(
      running(),
      ['tide', 'lamps', 'watched'].map((page) => `${origin}/${page}.html`).join('\n'),
    );
    await library.click('#queue-start');
    await expect.poll(() => asked('/lamps.html'), { timeout: 30_000 }).toBeGreaterThan(0);
    await running().kill();
    const before = asked('/lamps.html');

    driver = await browser?.start();
    // No page of Postil is open.
    await expect.poll(() => asked('/lamps.html'), { timeout: 30_000 }).toBeGreaterThan(before);
    release();
    const again = await openLibrary(running(), '#/queue');
    await queueDone(again);
    expect((await queueRows(again)).map(({ state }) => state)).toEqual(['saved', 'saved', 'saved']);
    expect(await titles(again)).toHaveLength(3);
  });

  it('goes on when the background is ended in the middle', async () => {
    const { origin } = server();
    const release = server().hold('/lamps.html');
    const library = await typeAddresses(
      running(),
      ['lamps', 'tide'].map((page) => `${origin}/${page}.html`).join('\n'),
    );
    await library.click('#queue-start');
    await expect.poll(() => asked('/lamps.html'), { timeout: 30_000 }).toBeGreaterThan(0);
    await running().killBackground();
    release();
    await queueDone(library);
    expect((await queueRows(library)).map(({ state }) => state)).toEqual(['saved', 'saved']);
    expect(await titles(library)).toHaveLength(2);
  });

  it('is paused, continued and cancelled, and what was taken out comes back', async () => {
    const { origin } = server();
    const release = server().hold('/tide.html');
    const library = await typeAddresses(
      running(),
      ['tide', 'lamps', 'watched'].map((page) => `${origin}/${page}.html`).join('\n'),
    );
    await library.click('#queue-start');
    await expect.poll(() => asked('/tide.html'), { timeout: 30_000 }).toBeGreaterThan(0);
    await library.click('#queue-pause');
    release();
    await library.waitFor(() => document.querySelector('[data-queue-state="saved"]'));
    expect((await queueRows(library)).map(({ state }) => state)).toEqual([
      'saved',
      'paused',
      'paused',
    ]);
    await library.click('#queue-cancel');
    await library.waitFor(() => document.querySelectorAll('[data-queued]').length === 1);
    await library.click('#toast button');
    await library.waitFor(() => document.querySelectorAll('[data-queued]').length === 3);
    await library.click('#queue-resume');
    await queueDone(library);
    expect(await titles(library)).toHaveLength(3);
  });

  // Only Chromium has access here before anybody asked for it, as the context menu would give it.
  it.runIf(name === 'chromium')('links in a selection come into the field', async () => {
    const { origin } = server();
    const tab = await running().open(`${origin}/tide.html`);
    await tab.evaluate(() => {
      const links = document.querySelector('nav');
      if (links) getSelection()?.selectAllChildren(links);
    });
    const library = await openLibrary(running(), '#/inbox');
    await library.evaluate(async (url) => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      const [{ id = 0 } = {}] = await api.tabs.query({ url });
      const files = ['src/content/send-links.js'];
      await api.scripting.executeScript({ target: { tabId: id }, files });
    }, `${origin}/tide.html`);
    const typed = await library.waitFor(() => {
      const field = document.querySelector('#queue-list');
      return field instanceof HTMLTextAreaElement && field.value;
    });
    expect(typed.split('\n')).toEqual([
      `[News from the quay](${origin}/news)`,
      `[Weather](${origin}/weather)`,
      `[Boats for sale](${origin}/classified)`,
    ]);
  });

  it('all tabs of the window are read where they are, and stay open', async () => {
    const { origin } = server();
    const tide = await running().open(`${origin}/tide.html`);
    await running().open(`${origin}/lamps.html?from=window`);
    const popup = await running().pressToolbarButton(tide);
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'saved');
    await popup.close();
    const library = await openLibrary(running(), '#/queue');
    await library.click('#queue-tabs');
    // Firefox has no access yet; it gives it on the click.
    if (name === 'firefox') await library.click('#queue-allow-tabs');
    else await library.click('.queue-tabs-why .link');
    await library.waitFor(() => document.querySelector('#queue-found')?.textContent?.includes('2'));
    const before = await countTabs(library);
    await library.click('#queue-start');
    await queueDone(library);
    expect(await titles(library)).toHaveLength(2);
    expect(asked('/lamps.html?from=window')).toBe(1);
    expect(await countTabs(library)).toBe(before);
  });
});
