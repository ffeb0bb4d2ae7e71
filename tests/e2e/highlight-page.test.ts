import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/drive/chromium.mjs';
import { readReceipt } from '../../scripts/drive/clip-page.mjs';
import type { Driver, Surface } from '../../scripts/drive/driver';
import type { BrowserName } from '../../scripts/drive/find-browser.mjs';
import { launchFirefox } from '../../scripts/drive/firefox.mjs';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { waitUntilStored } from '../../scripts/drive/wait-until-stored.mjs';
import type { Annotation } from '../../src/model/annotation';
import {
  askToHighlight,
  clickText,
  highlightHere,
  painted,
  readStore,
  select,
  waitUntilPainted,
} from './live-page';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

const SMOKED = 'it smoked, and on a clear night it could be seen';
const BOOK = 'The keeper wrote in her book';
const NIGHT = '今夜无船，灯亮着';

/** The page as a server would have to send it. */
const serialised = (tab: Surface) => tab.evaluate(() => document.documentElement.outerHTML);

describe.each(BROWSERS)('highlighting on a page in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);
  let tab: Surface;
  let library: Surface;
  let address = '';
  let before = '';
  beforeAll(async () => {
    address = `${server().origin}/lamps.html`;
    library = await openLibrary(driver(), '#/all');
    tab = await driver().open(address);
    before = await serialised(tab);
  });

  it('saves the article with the highlight when the page is not in the library', async () => {
    const popup = await driver().pressToolbarButton(tab);
    await readReceipt(popup);
    await popup.click('#undo');
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'undone');
    await askToHighlight(popup);
    await popup.close();
    expect((await readStore(library)).articles.map(({ trashed }) => trashed === '')).toEqual([
      false,
    ]);

    await select(tab, SMOKED);
    await tab.press('2');
    await waitUntilPainted(tab, 'green', SMOKED);
    await waitUntilStored(library, 'articles', 'trashed', '');
    const { annotations, articles } = await readStore(library);
    expect(annotations).toMatchObject([
      { articleId: articles[0]?.id, color: 'green', target: { exact: SMOKED } },
    ]);
  });

  it('H takes the colour used last, the numbers their own, in any script', async () => {
    await select(tab, BOOK);
    await tab.press('h');
    await waitUntilPainted(tab, 'green', BOOK);
    await select(tab, NIGHT);
    await tab.press('3');
    await waitUntilPainted(tab, 'blue', NIGHT);
    await waitUntilStored(library, 'annotations', 'color', 'blue');
  });

  it('leaves the page as it was, but for one element beside the body', async () => {
    const after = await serialised(tab);
    expect(after.replace('<postil-margin></postil-margin>', '')).toBe(before);
  });

  it('takes a key only while a passage is selected and nobody types', async () => {
    const heard = () => tab.evaluate(() => Reflect.get(globalThis, 'heard').splice(0));
    expect(await heard()).toEqual([]);
    await tab.press('h');
    await tab.press('1');
    expect(await heard()).toEqual(['h', '1']);
    await tab.click('#search');
    await tab.press('n');
    expect(await heard()).toEqual(['n']);
    expect(await tab.evaluate(() => document.querySelector('input')?.value)).toContain('n');
    await tab.evaluate(() => document.querySelector('input')?.blur());
  });

  it('saves the note beside a passage as it is typed', async () => {
    await clickText(tab, BOOK);
    await tab.press('n');
    for (const key of 'fog h1') await tab.press(key);
    await waitUntilStored(library, 'annotations', 'note', 'fog h1');
    await tab.press('Escape');
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'heard').splice(0))).toEqual([]);
  });

  it('shows the highlights again after the page was loaded anew', async () => {
    await tab.close();
    tab = await driver().open(`${address}?utm_source=letter#lamp-seven`);
    expect(await painted(tab)).toEqual({});
    await highlightHere(driver(), tab);
    await waitUntilPainted(tab, 'blue', NIGHT);
    expect(await painted(tab)).toEqual({
      'postil-green': [SMOKED, BOOK],
      'postil-blue': [NIGHT],
    });
  });

  it('shows them again when the page redraws its text, and never on other words', async () => {
    await tab.evaluate(() => {
      // biome-ignore lint/correctness/noSelfAssign: this is how a page makes new nodes of old text
      for (const node of document.querySelectorAll('article p')) node.innerHTML = node.innerHTML;
    });
    await waitUntilPainted(tab, 'green', BOOK);
    await waitUntilPainted(tab, 'blue', NIGHT);
    await tab.evaluate(() => {
      const text = document.querySelector('[lang=zh]')?.firstChild;
      if (text) text.nodeValue = '完全不同的一段话，长得足够放下从前那句高亮。'.repeat(3);
    });
    expect((await painted(tab))['postil-blue']?.join('') ?? '').toBe('');
  });

  it('another address under the same document has highlights of its own', async () => {
    await tab.evaluate(() => history.pushState({}, '', '/another-lamp'));
    await tab.waitFor(() => !CSS.highlights.size);
    await tab.evaluate(() => history.back());
    await waitUntilPainted(tab, 'green', BOOK);
  });

  it('deletes a highlight and brings it back, without a mouse', async () => {
    const all = (await readStore(library)).annotations;
    await clickText(tab, SMOKED);
    // Colours, close, note, tags, previous, next, range, link, delete.
    for (let stop = 0; stop < 9; stop++) await tab.press('Tab');
    await tab.press('Enter');
    await waitUntilCount(library, all.length - 1);
    expect(await painted(tab)).toMatchObject({ 'postil-green': [BOOK] });
    // The focus is on Undo.
    await tab.press('Enter');
    await waitUntilCount(library, all.length);
    const brief = ({ id, note, color, created }: Annotation) => ({ id, note, color, created });
    expect((await readStore(library)).annotations.map(brief)).toEqual(all.map(brief));
  });
});

/** Waits until the library has so many annotations. */
async function waitUntilCount(library: Surface, count: number): Promise<void> {
  await library.waitFor(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('annotations').objectStore('annotations').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result === wanted);
          };
        };
      }),
    count,
  );
}

/** The built extension, with access to the test's site as if a person had granted it. */
async function launchGranted(name: BrowserName, folder: string): Promise<Driver> {
  const built = resolve(
    import.meta.dirname,
    '../../dist',
    name === 'firefox' ? 'firefox' : 'chrome',
  );
  await cp(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  return launch({ headless: true, extension: folder });
}

describe.each(BROWSERS)('coming back to a site that was granted in %s', (name) => {
  const server = withServer(SITE);
  let folder = '';
  let driver: Driver;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postil-granted-'));
    driver = await launchGranted(name, folder);
  });
  afterAll(async () => {
    await driver?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('highlights are there without asking, and nothing is where there are none', async () => {
    const address = `${server().origin}/lamps.html`;
    const first = await driver.open(address);
    await highlightHere(driver, first);
    await select(first, SMOKED);
    await first.press('1');
    const library = await openLibrary(driver, '#/all');
    await waitUntilStored(library, 'annotations', 'color', 'amber');

    const again = await driver.open(address);
    await waitUntilPainted(again, 'amber', SMOKED);
    expect(await again.evaluate(() => document.querySelector('postil-margin'))).toBeNull();

    const other = await driver.open(`${server().origin}/tide.html`);
    await other.evaluate((url) => history.pushState({}, '', url), address);
    // The same document under the address of a page with highlights: looked up, and not found in it.
    await waitUntilLost(library);
    expect(await painted(other)).toEqual({});
  });
});

/** Waits until the page said that it does not show the passage any more. */
const waitUntilLost = (library: Surface) =>
  library.waitFor(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('annotations').objectStore('annotations').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.some(({ lost }) => lost?.page === 'gone'));
          };
        };
      }),
  );
