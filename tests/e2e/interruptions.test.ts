import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { launch } from '../../scripts/drive/launch.mjs';
import { listedArticles, openLibrary } from '../../scripts/drive/library.mjs';
import { openArticle } from '../../scripts/drive/reader.mjs';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

const SENTENCE = 'The window says what the weather thinks of it.';

/** What the reader shows of the newest article. */
async function readNewest(driver: Driver): Promise<string> {
  const library = await openLibrary(driver, '#/all');
  await library.waitFor(() => document.querySelector('[data-article]'));
  const [id = ''] = await listedArticles(library);
  await library.close();
  const reader = await openArticle(driver, id);
  const text = await reader.evaluate(
    () => document.querySelector('iframe')?.contentDocument?.body.textContent ?? '',
  );
  await reader.close();
  return text;
}

/** The popup asks the background right after it has painted "Saving…" for the first time. */
const hasAsked = (popup: Surface) =>
  popup.waitFor(async () => {
    if (document.querySelector('main')?.dataset.state === 'loading') return false;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return true;
  });

describe.each(BROWSERS)('interrupted in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);
  let visit = 0;
  /** The article under an address of its own. */
  const address = () => {
    visit += 1;
    return `${server().origin}/tide.html?visit=${visit}`;
  };
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, maxRetries: 5 });
  });

  it('"Saved" is said only after the transaction committed', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'postil-profile-'));
    folders.push(profile);
    const doomed = await launch(name, { headless: true, profile });
    const popup = await doomed.pressToolbarButton(await doomed.open(address()));
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'saved');
    await doomed.kill();

    const again = await launch(name, { headless: true, profile });
    try {
      expect(await readNewest(again)).toContain(SENTENCE);
    } finally {
      await again.close();
    }
  });

  it('a background killed while the popup opens loses nothing', async () => {
    const tab = await driver().open(address());
    const popup = await driver().pressToolbarButton(tab);
    await driver().killBackground();
    expect(await outcome(popup)).toBe('saved');
    await popup.close();
    await tab.close();
    expect(await readNewest(driver())).toContain(SENTENCE);
  });

  it('a background killed again and again loses nothing that was reported saved', async () => {
    const tab = await driver().open(address());
    const popup = await driver().pressToolbarButton(tab);
    for (let time = 0; time < 5; time++) await driver().killBackground();
    // "Known" when the page had handed the article over before the popup asked a second time.
    expect(['saved', 'known']).toContain(await outcome(popup));
    await popup.close();
    await tab.close();
    expect(await readNewest(driver())).toContain(SENTENCE);
  });

  it('a popup closed while saving is no loss: the article arrives', async () => {
    const tab = await driver().open(address());
    const before = await countArticles(driver());
    const popup = await driver().pressToolbarButton(tab);
    await hasAsked(popup);
    await popup.close();
    const library = await openLibrary(driver(), '#/all');
    await library.waitFor(
      (count) => document.querySelectorAll('[data-article]').length > count,
      before,
    );
    await library.close();
    await tab.close();
    expect(await readNewest(driver())).toContain(SENTENCE);
  });

  it('a background killed while images are on their way keeps the article, and names what is missing', async () => {
    const url = address();
    const tab = await driver().open(url);
    const release = server().hold('/gauge.png');
    const popup = await driver().pressToolbarButton(tab);
    await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'saved');
    await driver().killBackground();
    await popup.close();
    release();
    expect(await readNewest(driver())).toContain(SENTENCE);

    const again = await driver().pressToolbarButton(tab);
    // How many were kept, or which are missing, or which are still on their way: it is never silent.
    const said = await again.waitFor(
      () =>
        document.querySelector('main')?.dataset.state === 'known' &&
        document.querySelector('#images')?.textContent,
    );
    expect(said).toMatch(/2/);
    await again.close();
    await tab.close();
  });
});

/** Waits for the popup's last word; tries again as often as it says that it failed. */
async function outcome(popup: Surface): Promise<string> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const state = await popup.waitFor(() => {
      const { state } = document.querySelector('main')?.dataset ?? {};
      return state !== 'loading' && state !== 'saving' && state;
    });
    if (state !== 'failed') return state;
    await popup.click('#retry');
    await popup.waitFor(() => document.querySelector('main')?.dataset.state !== 'failed');
  }
  return 'failed';
}

async function countArticles(driver: Driver): Promise<number> {
  const library = await openLibrary(driver, '#/all');
  const ids = await listedArticles(library);
  await library.close();
  return ids.length;
}
