import { beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../../scripts/drive/driver';
import { exportCollection, importFiles, openLibrary } from '../../scripts/drive/library.mjs';
import { openArticle } from '../../scripts/drive/reader.mjs';
import { highlightHere, readStore, select, waitUntilPainted } from './live-page';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

const CAPTION = 'The gauge counts from the lowest water';
const RULE = 'the rule of twelfths';
const BAROMETER = 'when the barometer falls by one';
const MOON = 'The figures say what the moon';

/** Waits until the library holds an annotation that is like this. */
const stored = (library: Surface, field: 'exact' | 'kind', value: string) =>
  library.waitFor(
    (field, value) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('annotations').objectStore('annotations').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(
              reading.result.some(
                ({ target }) => (field === 'exact' ? target.exact : target.element?.kind) === value,
              ),
            );
          };
        };
      }),
    field,
    value,
  );

/** Waits until the page has said that it does not find a passage. */
async function lostOnPage(library: Surface): Promise<void> {
  await expect
    .poll(async () => (await readStore(library)).annotations.map(({ lost }) => lost?.page), {
      timeout: 20_000,
    })
    .toContain('gone');
}

/** What the open reader shows: its own count, and the frames in the article. */
const shownIn = (reader: Surface) =>
  reader.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#reader');
    return {
      annotations: frame?.dataset.annotations,
      framed: frame?.contentDocument?.querySelectorAll('postil-frames').length,
    };
  });

describe.each(BROWSERS)('passages that are more than a selection in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);
  let tab: Surface;
  let library: Surface;
  let article = '';
  beforeAll(async () => {
    library = await openLibrary(driver(), '#/all');
    tab = await driver().open(`${server().origin}/tide.html`);
    await highlightHere(driver(), tab);
    article = (await readStore(library)).articles[0]?.id ?? '';
  });

  it('a figure is highlighted as a whole, from words in it', async () => {
    await select(tab, CAPTION);
    await tab.press('w');
    await tab.press('3');
    await stored(library, 'kind', 'figure');
    await tab.waitFor(() => document.querySelector('postil-frames') !== null);
  });

  it('another place for a highlight is selected and taken with Enter', async () => {
    await select(tab, RULE);
    await tab.press('2');
    await waitUntilPainted(tab, 'green', RULE);
    const { from } = await tab.evaluate((words) => {
      const range = [...(CSS.highlights.get('postil-green') ?? [])].find(
        (one) => String(one) === words,
      );
      const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect();
      return { from: { x: box.x + 6, y: box.y + box.height / 2 } };
    }, RULE);
    await tab.drag(from, from);
    // The card has the focus; R is its key.
    await tab.press('r');
    await select(tab, MOON);
    await tab.press('Enter');
    await waitUntilPainted(tab, 'green', MOON);
    await stored(library, 'exact', MOON);
  });

  it('a highlight that the page lost is attached again, from the popup', async () => {
    await tab.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (walker.currentNode.nodeValue?.includes(words)) walker.currentNode.nodeValue = 'Gone.';
    }, MOON);
    await tab.waitFor(() => !CSS.highlights.has('postil-green'));
    await lostOnPage(library);
    const popup = await driver().pressToolbarButton(tab);
    await popup.waitFor(() => document.querySelector('[data-act=attach]') !== null);
    await popup.click('[data-act=attach]');
    // It closes when the page is ready.
    const isOpen = () => popup.evaluate(() => true).catch(() => false);
    await expect.poll(isOpen, { timeout: 20_000 }).toBe(false);
    await select(tab, BAROMETER);
    await tab.press('Enter');
    await waitUntilPainted(tab, 'green', BAROMETER);
    await stored(library, 'exact', BAROMETER);
  });

  it('the reader shows both, and changes a range as the page does', async () => {
    const reader = await openArticle(driver(), article);
    expect(await shownIn(reader)).toEqual({ annotations: '2 shown', framed: 1 });
    const moved = (await readStore(library)).annotations.find(
      ({ target }) => target.exact === BAROMETER,
    );
    const card = `[data-annotation="${moved?.id}"]`;
    await reader.evaluate((selector) => {
      document.querySelector<HTMLElement>(`${selector} [data-act=range]`)?.click();
    }, card);
    await reader.waitFor(() => document.querySelector('.aim-note') !== null);
    await reader.evaluate((words) => {
      const inside = document.querySelector<HTMLIFrameElement>('#reader')?.contentDocument;
      const walker = inside?.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
      while (walker?.nextNode()) {
        const at = walker.currentNode.nodeValue?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const { currentNode: node } = walker;
        inside?.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
        return;
      }
    }, RULE);
    await reader.click('#use-selection');
    await stored(library, 'exact', RULE);
    expect((await readStore(library)).annotations).toHaveLength(2);
    await reader.close();
  });
});

describe.each(BROWSERS)('a page with frames in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);

  it('has highlights in those of its own origin', async () => {
    const { origin } = server();
    const tab = await driver().open(`${origin}/tide.html`);
    await tab.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map(
            (address) =>
              new Promise((resolve) => {
                const frame = document.createElement('iframe');
                frame.onload = resolve;
                frame.src = address;
                document.body.append(frame);
              }),
          ),
        ).then(() => true),
      [`${origin}/lamps.html`, `${origin.replace('127.0.0.1', 'localhost')}/lamps.html`],
    );
    await highlightHere(driver(), tab);
    await tab.evaluate(() => {
      const frame = document.querySelector('iframe');
      const framed = frame?.contentDocument;
      const words = framed?.querySelector('p')?.firstChild;
      frame?.contentWindow?.focus();
      if (words) framed.getSelection()?.setBaseAndExtent(words, 11, words, 25);
    });
    await tab.press('2');
    const painted = await tab.waitFor(() => {
      const view = document.querySelector('iframe')?.contentWindow;
      const css = view && 'CSS' in view ? (view.CSS as typeof CSS) : undefined;
      return [...(css?.highlights.get('postil-green') ?? [])].map(String).join();
    });
    expect(painted).toBe('The first lamp');
    const library = await openLibrary(driver(), '#/all');
    await stored(library, 'exact', 'The first lamp');
  });
});

describe('a collection that was made in Chromium', () => {
  const chromium = withBrowser('chromium');
  const firefox = withBrowser('firefox');
  const server = withServer(SITE);

  it('shows its highlights in the reader in Firefox', async () => {
    const tab = await chromium().open(`${server().origin}/tide.html`);
    await highlightHere(chromium(), tab);
    const library = await openLibrary(chromium(), '#/all');
    await select(tab, CAPTION);
    await tab.press('w');
    await tab.press('4');
    await stored(library, 'kind', 'figure');
    await select(tab, RULE);
    await tab.press('1');
    await stored(library, 'exact', RULE);
    const before = (await readStore(library)).annotations;

    const rows = await importFiles(firefox(), [await exportCollection(chromium(), {})]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added']);
    const other = await openLibrary(firefox(), '#/all');
    const { articles, annotations } = await readStore(other);
    const made = ({ id, color, target }: (typeof annotations)[0]) => ({ id, color, target });
    expect(annotations.map(made)).toEqual(before.map(made));
    const reader = await openArticle(firefox(), articles[0]?.id ?? '');
    expect(await shownIn(reader)).toEqual({ annotations: '2 shown', framed: 1 });
  });
});
