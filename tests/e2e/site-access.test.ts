import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/drive/chromium.mjs';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { launch } from '../../scripts/drive/launch.mjs';
import { select, waitUntilPainted } from './live-page';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

const SMOKED = 'it smoked, and on a clear night it could be seen';

describe.each(BROWSERS)('the popup in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);

  it('lets the person highlight on the page, and leaves them to it', async () => {
    const { tab, popup } = await clipPage(driver(), `${server().origin}/lamps.html`);
    await popup.click('#highlight');
    // It closes when the page is ready.
    const isOpen = () => popup.evaluate(() => true).catch(() => false);
    await expect.poll(isOpen, { timeout: 20_000 }).toBe(false);
    await select(tab, SMOKED);
    await tab.press('4');
    await waitUntilPainted(tab, 'pink', SMOKED);
    await tab.close();
  });

  it('offers access to the host of an image that was withheld, to that one only', async () => {
    const { tab, popup } = await clipPage(driver(), `${server().origin}/borrowed.html`);
    const said = await popup.waitFor(
      () =>
        document.querySelector('#allow-images') && document.querySelector('#images')?.textContent,
    );
    expect(said).toContain('1 of 2');
    expect(said).toContain('localhost');
    expect(said).not.toContain('127.0.0.1');
    await popup.close();
    await tab.close();
  });
});

describe('an image that a site withholds', () => {
  const server = withServer(SITE);
  let folder = '';
  let driver: Driver | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postil-access-'));
  });
  afterEach(async () => {
    await driver?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const imagesSettled = (popup: Surface) =>
    popup.waitFor(() => {
      const { images } = document.querySelector('main')?.dataset ?? {};
      const missed = document.querySelector('#images details');
      return images === 'done' && !missed && document.querySelector('#images')?.textContent;
    });

  it('is fetched when access is granted, also when the popup that asked is gone, in Firefox', async () => {
    // Firefox grants without asking when this is set; nothing answers its question in a test.
    const yes = 'user_pref("extensions.webextOptionalPermissionPrompts", false);\n';
    await writeFile(join(folder, 'prefs.js'), yes);
    driver = await launch('firefox', { headless: true, profile: folder });
    const { popup } = await clipPage(driver, `${server().origin}/borrowed.html`);
    const id = await popup.evaluate(async () => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      return tab?.id;
    });
    await popup.close();
    // As a tab: only there can the test click as a person does.
    const asking = await driver.openOwn(`src/popup/index.html?tab=${id}`);
    await asking.waitFor(() => document.querySelector('#allow-images'));
    await asking.evaluate(() => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      // What a popup that was closed by the question does not do any more.
      api.runtime.sendMessage = () => new Promise(() => {});
    });
    await asking.click('#allow-images');
    expect(await imagesSettled(asking)).toContain('2');
  });

  it('is fetched at once where access was granted before, in Chromium', async () => {
    await cp(resolve(import.meta.dirname, '../../dist/chrome'), folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(
      file,
      JSON.stringify({ ...manifest, host_permissions: ['http://localhost/*'] }),
    );
    driver = await launchChromium({ headless: true, extension: folder });
    const { popup } = await clipPage(driver, `${server().origin}/borrowed.html`);
    expect(await imagesSettled(popup)).toContain('2');
  });
});
