import { describe, expect, it } from 'vitest';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import { listedArticles, openLibrary } from '../../scripts/drive/library.mjs';
import { openArticle } from '../../scripts/drive/reader.mjs';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

describe.each(BROWSERS)('the promises in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);

  it('Capturing never changes the page', async () => {
    const tab = await driver().open(`${server().origin}/watched.html`);
    const state = () =>
      tab.evaluate(() => {
        const globals = Object.getOwnPropertyNames(globalThis).sort().join();
        return {
          record: Reflect.get(globalThis, 'pageRecord'),
          newGlobals: globals === Reflect.get(globalThis, 'pageGlobals') ? '' : globals,
          html: document.documentElement.outerHTML,
          scroll: scrollY,
          focus: document.activeElement?.nodeName,
          selection: getSelection()?.toString(),
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          stored: localStorage.length,
        };
      });
    await tab.evaluate(() => {
      scrollTo(0, 120);
      getSelection()?.selectAllChildren(document.getElementById('selected') ?? document.body);
    });
    // The scroll event of the line above comes with the next frame.
    await tab.waitFor(() => Reflect.get(globalThis, 'pageRecord').includes('scroll'));
    const before = await state();
    const popup = await driver().pressToolbarButton(tab);
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'saved');
    await popup.waitFor(() => document.querySelector('main')?.dataset.images === 'done');
    await popup.close();
    expect(await state()).toEqual(before);
    await tab.close();
  });

  it('Opening a saved article runs no script and makes no network request', async () => {
    const { tab, popup } = await clipPage(driver(), `${server().origin}/hostile.html`);
    await popup.close();
    await tab.close();
    const list = await openLibrary(driver(), '#/all');
    await list.waitFor(() => document.querySelectorAll('[data-article]').length === 2);
    server().requests.length = 0;
    for (const id of await listedArticles(list)) {
      const reader = await openArticle(driver(), id);
      const found = await reader.waitFor(() => {
        const inside = document.querySelector('iframe')?.contentDocument;
        if (!inside || [...inside.images].some((image) => !image.complete)) return false;
        return {
          text: inside.body.textContent,
          ran: Reflect.has(globalThis, 'ran'),
          live: inside.querySelectorAll(
            'script, style:not(head style), iframe, object, embed, form, video, audio, base, body link',
          ).length,
          handlers: [...inside.querySelectorAll('*')].flatMap((element) =>
            element.getAttributeNames().filter((attribute) => /^on|^style$|^ping$/.test(attribute)),
          ),
          scripted: inside.querySelectorAll('[href^="javascript:"], a[href^="data:"]').length,
        };
      });
      expect(found).toMatchObject({ ran: false, live: 0, handlers: [], scripted: 0 });
      expect(found.text?.length).toBeGreaterThan(300);
      await reader.close();
    }
    await list.close();
    expect(server().requests).toEqual([]);
  });

  it('No site access is held that the person did not grant', async () => {
    const other = await driver().open(`${server().origin}/tide.html`);
    const library = await openLibrary(driver(), '#/all');
    const held = await library.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const tabs: { id: number; url?: string }[] = await api.tabs.query({});
      const entered = tabs.map(({ id }) =>
        api.scripting.executeScript({ target: { tabId: id }, func: () => document.title }).then(
          () => id,
          () => undefined,
        ),
      );
      return {
        origins: (await api.permissions.getAll()).origins,
        entered: (await Promise.all(entered)).filter((id) => id !== undefined),
        tabs: tabs.length,
      };
    });
    expect(held).toMatchObject({ origins: [], entered: [] });
    expect(held.tabs).toBeGreaterThan(1);
    await library.close();
    await other.close();
  });
});
