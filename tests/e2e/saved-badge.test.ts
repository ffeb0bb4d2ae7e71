import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/drive/chromium.mjs';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { launch } from '../../scripts/drive/launch.mjs';
import { openLibrary } from '../../scripts/drive/library.mjs';
import { BROWSERS, SITE, withServer } from './with-browser';

/** What the toolbar button shows for the tab with this page. */
const badgeOf = (own: Surface, page: string) =>
  own.evaluate(async (wanted) => {
    const api: typeof import('webextension-polyfill') =
      Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tab = (await api.tabs.query({})).find(({ url }) => url?.endsWith(wanted));
    if (tab?.id === undefined) return undefined;
    const tabId = tab.id;
    return {
      sign: await api.action.getBadgeText({ tabId }),
      title: await api.action.getTitle({ tabId }),
    };
  }, page);

describe.each(BROWSERS)('the toolbar button in %s, on a site that was granted,', (name) => {
  const server = withServer(SITE);
  let folder = '';
  let driver: Driver;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postil-badge-'));
    if (name === 'firefox') {
      // Firefox grants without asking when this is set; nothing answers its question in a test.
      const yes = 'user_pref("extensions.webextOptionalPermissionPrompts", false);\n';
      await writeFile(join(folder, 'prefs.js'), yes);
      driver = await launch('firefox', { headless: true, profile: folder });
    } else {
      await cp(resolve(import.meta.dirname, '../../dist/chrome'), folder, { recursive: true });
      const file = join(folder, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      const granted = { ...manifest, host_permissions: ['http://127.0.0.1/*'] };
      await writeFile(file, JSON.stringify(granted));
      driver = await launchChromium({ headless: true, extension: folder });
    }
  });
  afterEach(async () => {
    await driver.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says of a page that it is saved, and since when, also when a script has gone on to it', async () => {
    const first = await clipPage(driver, `${server().origin}/parts.html`);
    await first.popup.close();
    await first.tab.close();
    const library = await openLibrary(driver, '#/all');
    if (name === 'firefox') await grant(library);
    const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' }).format(new Date());
    const saved = { sign: '✓', title: `Saved on ${day}` };
    const tab = await driver.open(`${server().origin}/parts.html?utm_source=letter`);
    await expect.poll(() => badgeOf(library, 'letter'), { timeout: 20_000 }).toEqual(saved);
    await tab.evaluate(() => history.pushState({}, '', '/elsewhere'));
    await expect
      .poll(() => badgeOf(library, '/elsewhere'), { timeout: 20_000 })
      .toMatchObject({ sign: '' });
    await tab.evaluate(() => history.back());
    await expect.poll(() => badgeOf(library, 'letter'), { timeout: 20_000 }).toEqual(saved);
    const other = await driver.open(`${server().origin}/tide.html`);
    expect(await badgeOf(library, '/tide.html')).toMatchObject({ sign: '' });
    await other.close();
  });
});

/** Grants the site of the tests as a click on the offer does. */
async function grant(own: Surface): Promise<void> {
  await own.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'grant';
    button.textContent = 'grant';
    Object.assign(button.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9' });
    document.body.append(button);
    button.addEventListener('click', () => {
      const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
      api.permissions.request({ origins: ['http://127.0.0.1/*'] }).then(() => button.remove());
    });
  });
  await own.click('#grant');
  await own.waitFor(() => document.querySelector('#grant') === null);
}
