import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { firefoxPopup } from './firefox-popup.mjs';
import { firefoxTab } from './firefox-tab.mjs';
import { checkLoaded } from './load.mjs';
import { Marionette } from './marionette.mjs';
import { repeatUntil } from './repeat-until.mjs';

/** What a person would be asked or told at the first start, and what talks to Mozilla. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  // A temporary extension that is gone after a kill must find its data again.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // 0: any free port, written to MarionetteActivePort in the profile.
  'marionette.port': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
};

/** The address of the extension's pages: Firefox would draw one by lot, and another after a kill. */
const HOST = '7b1d4a52-3c0e-4f6a-9d28-5e8c1f0a6b93';

/**
 * Starts Firefox with a new profile and loads the extension into it.
 * @param {import('./driver.ts').LaunchOptions} options
 * @returns {Promise<import('./driver.ts').Driver>}
 */
export async function launchFirefox(options) {
  const { headless, program, extension, lang, size, colorScheme } = options;
  const executable = program ?? findBrowser('firefox');
  if (!executable) throw new Error('No Firefox found.');
  const profile =
    options.profile ?? (await realpath(await mkdtemp(join(tmpdir(), 'postil-firefox-'))));
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const id = await geckoId(extension);
  const prefs = {
    ...QUIET,
    'browser.download.dir': downloads,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: HOST }),
    'intl.accept_languages': `${lang ?? 'en-US'}, en`,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  };
  const lines = Object.entries(prefs).map(
    (pref) => `user_pref(${JSON.stringify(pref).slice(1, -1)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));

  // What a killed browser left behind.
  await rm(join(profile, 'MarionetteActivePort'), { force: true });

  const { width, height } = size ?? { width: 1280, height: 800 };
  const child = spawn(
    executable,
    [
      ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
      ...['--width', String(width), '--height', String(height)],
      ...(headless ? ['--headless'] : []),
    ],
    { stdio: 'ignore' },
  );
  let running = true;
  /** @type {Promise<void>} */
  const closed = new Promise((done) =>
    child.once('close', () => {
      running = false;
      done();
    }),
  );
  const port = await repeatUntil(
    async () => {
      if (!running) throw new Error('Firefox ended before it could be reached.');
      return Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '0'));
    },
    'Firefox to open its port',
    90_000,
  );
  const marionette = await Marionette.open(port, {
    pageLoadStrategy: 'eager',
    unhandledPromptBehavior: 'dismiss',
  });

  // Without a language pack Firefox itself stays English, but extensions and pages follow.
  await marionette.inBrowser(
    `Services.locale.availableLocales = [...new Set([arguments[0], 'en-US'])];
     Services.locale.requestedLocales = [arguments[0]];`,
    [lang ?? 'en-US'],
  );
  await marionette.send('Addon:Install', { path: resolve(extension), temporary: true });

  const first = (await marionette.send('WebDriver:GetWindowHandle')).value;
  /** @type {WeakMap<import('./driver.ts').Surface, string>} */
  const handles = new WeakMap();
  /** @param {string} url */
  const load = async (url) => {
    const handle = await marionette.alone(async () => {
      // A new tab can't be asked for from one that was closed.
      await marionette.send('WebDriver:SwitchToWindow', { handle: first, focus: false });
      const opened = await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      return opened.handle;
    });
    const tab = firefoxTab(marionette, handle);
    handles.set(tab, handle);
    try {
      await marionette.alone(async () => {
        await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
        await marionette.send('WebDriver:Navigate', { url });
      });
      return tab;
    } catch (error) {
      await tab.close();
      const [, reason] = /about:neterror\?e=(\w+)/.exec(String(error)) ?? [];
      throw reason ? new Error(`it could not be loaded (${reason})`) : error;
    }
  };

  return {
    name: 'firefox',
    downloads,
    open: async (url) => checkLoaded(await load(url)),
    openOwn: (path) => load(`moz-extension://${HOST}/${path}`),
    async pressToolbarButton(tab) {
      const handle = handles.get(tab);
      if (!handle) throw new Error('This tab belongs to another browser.');
      await marionette.alone(() =>
        marionette.send('WebDriver:SwitchToWindow', { handle, focus: true }),
      );
      return firefoxPopup(marionette, id);
    },
    async killBackground() {
      await marionette.inBrowser(
        'return WebExtensionPolicy.getByID(arguments[0]).extension.terminateBackground()',
        [id],
      );
    },
    closed,
    async kill() {
      child.kill('SIGKILL');
      await closed;
      marionette.close();
    },
    async close() {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.close();
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await closed;
      clearTimeout(late);
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @param {string} extension @returns {Promise<string>} */
async function geckoId(extension) {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
