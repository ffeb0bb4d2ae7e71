import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clipPage, readReceipt } from '../../scripts/drive/clip-page.mjs';
import { confirmImport, openLibrary } from '../../scripts/drive/library.mjs';
import { openArticle } from '../../scripts/drive/reader.mjs';
import { anArticle } from '../support/an-article';
import { aCollection, putRows } from './a-collection';
import { type Act, BEFORE, LISTS, MARKED, QUEUED, READER, shown } from './library-states';
import { lookOver, lookOverNarrow, lookOverPopup, lookOverText } from './look-over';
import { SITE, withBrowser, withServer } from './with-browser';

const ARTICLE = join(import.meta.dirname, 'long-article.md');

describe.each(['en-US', 'zh-CN'])('everything can be used by everybody, in %s', (lang) => {
  const driver = withBrowser('chromium', { lang, calm: true });
  const check = lang === 'en-US' ? lookOver : lookOverNarrow;
  let spoken = '';
  beforeAll(async () => {
    const library = await openLibrary(driver(), '#/settings');
    spoken = await library.evaluate(() => document.documentElement.lang);
    await library.close();
  });

  /** Chromium's own texts in a language may not be installed; then it speaks another. */
  const speaks = () => spoken.slice(0, 2) === lang.slice(0, 2);
  const look = async (place: string, act?: Act) => {
    const library = await openLibrary(driver(), place);
    try {
      await act?.(library);
      return await check(library);
    } finally {
      await library.close();
    }
  };

  it.each(BEFORE)('%s', async (_, place, act) => {
    if (speaks()) expect(await look(place, act)).toEqual([]);
  });

  describe('with a collection', () => {
    let long = '';
    beforeAll(async () => {
      const library = await openLibrary(driver(), '#/import');
      const { articles, bodies, annotations } = aCollection();
      const [first] = bodies;
      if (!first) throw new Error('The collection is empty.');
      await putRows(library, {
        articles: [
          ...articles.map((one, at) => (at ? one : { ...one, version: 2 })),
          anArticle({ id: 'gone', urlKey: 'gone', trashed: new Date().toISOString() }),
        ],
        bodies: [
          ...bodies,
          { ...first, version: 2, html: '<p>The sea falls.</p>', text: 'The sea falls.' },
        ],
        annotations,
        queue: QUEUED,
      });
      await library.choose('#import-files', [ARTICLE]);
      await confirmImport(library);
      long = await library.waitFor(
        () =>
          document
            .querySelector('[data-outcome] a')
            ?.getAttribute('href')
            ?.match(/article\/([^?]+)/)?.[1],
      );
      expect(speaks() ? await check(library) : []).toEqual([]);
      await library.close();
    });

    it.each(LISTS)('%s', async (_, place, act) => {
      if (speaks()) expect(await look(place, act)).toEqual([]);
    });

    const read = async (id: string, act?: Act) => {
      if (!speaks()) return [];
      const reader = await openArticle(driver(), id);
      try {
        await act?.(reader);
        return await check(reader);
      } finally {
        await reader.close();
      }
    };

    it.each(READER)('in the reader: %s', async (_, act) => {
      expect(await read(long, act)).toEqual([]);
    });

    it.each(MARKED)('in the reader: %s', async (_, act) => {
      expect(await read('c1', act)).toEqual([]);
    });

    it('in the text of an article, with a footnote open', async () => {
      const reader = await openArticle(driver(), long);
      await reader.evaluate(openFootnote);
      const empty = await driver().open('about:blank');
      expect(await lookOverText(reader, empty)).toEqual([]);
      await empty.close();
      await reader.close();
    });

    it('while the library is being read', async () => {
      const holder = await openLibrary(driver(), '#/settings');
      await holder.evaluate(holdArticles);
      const library = await driver().openOwn('src/options/index.html#/all');
      await shown(library, '.skeleton');
      expect(await check(library)).toEqual([]);
      await holder.close();
      await library.close();
    });

    it('when the library cannot be read', async () => {
      const library = await openLibrary(driver(), '#/settings');
      await library.evaluate(outdate);
      await library.evaluate(() => {
        location.hash = '#/all';
        location.reload();
      });
      await library.waitFor(() => document.querySelector('.failed h1'));
      expect(await check(library)).toEqual([]);
      await library.close();
    });
  });
});

describe.each(['en-US', 'zh-CN'])('the popup can be used by everybody, in %s', (lang) => {
  const driver = withBrowser('chromium', { lang, calm: true });
  const server = withServer(SITE);

  it('while it has saved, knows, and offers what is selected', async () => {
    const { tab, popup } = await clipPage(driver(), `${server().origin}/parts.html`);
    expect(await lookOverPopup(popup)).toEqual([]);
    await popup.close();
    const known = await driver().pressToolbarButton(tab);
    await readReceipt(known);
    expect(await lookOverPopup(known)).toEqual([]);
    await known.close();
    await tab.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const selected = await driver().pressToolbarButton(tab);
    await shown(selected, '#save-selection');
    expect(await lookOverPopup(selected)).toEqual([]);
    await selected.close();
    await tab.close();
  });

  it('when images are missing', async () => {
    const { tab, popup } = await clipPage(driver(), `${server().origin}/borrowed.html`);
    await popup.click('#images summary');
    expect(await lookOverPopup(popup)).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it('when a page cannot be saved', async () => {
    const tab = await driver().open('about:blank');
    const popup = await driver().pressToolbarButton(tab);
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'refused');
    expect(await lookOverPopup(popup)).toEqual([]);
    await popup.close();
    await tab.close();
  });
});

/** Runs in the library: opens the note of the open article's first number. */
function openFootnote() {
  const frame = document.querySelector('iframe#reader');
  const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
  inside?.querySelector<HTMLElement>('[role=doc-noteref]')?.click();
  if (!inside?.querySelector('.shown-note:not([hidden])')) throw new Error('No note is shown.');
}

/** Runs in the library: its articles are kept to itself, so that others wait, while this tab is open. */
function holdArticles(): Promise<void> {
  return new Promise((done) => {
    const opened = indexedDB.open('postil');
    opened.onsuccess = () => {
      const articles = opened.result.transaction('articles', 'readwrite').objectStore('articles');
      const goOn = () => {
        articles.count().onsuccess = goOn;
        done();
      };
      goOn();
    };
  });
}

/** Runs in the library: what a newer Postil would leave behind. */
function outdate(): Promise<void> {
  return new Promise((done) => {
    const opened = indexedDB.open('postil', 1000);
    opened.onsuccess = () => {
      opened.result.close();
      done();
    };
  });
}
