import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { callText } from './call-text.mjs';
import { findBrowser } from './find-browser.mjs';
import { checkLoaded } from './load.mjs';
import { repeatUntil } from './repeat-until.mjs';

/** @typedef {import('./driver.ts').Surface} Surface */

const TIMEOUT = 30_000;

/** More than a worker needs to end when it can still be told to. */
const KILL_MS = 5000;

/** What puppeteer says when a page went on to another address in the middle of a call. */
const NAVIGATING = /context was destroyed|Cannot find context|detached Frame/i;

/**
 * Starts Chromium with a new profile and loads the extension into it.
 * @param {import('./driver.ts').LaunchOptions} options
 * @returns {Promise<import('./driver.ts').Driver>}
 */
export async function launchChromium(options) {
  const { headless, program, extension, lang, size, colorScheme, calm } = options;
  const executablePath = program ?? findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  const profile =
    options.profile ?? (await realpath(await mkdtemp(join(tmpdir(), 'postil-chromium-'))));
  const downloads = join(profile, 'downloads');
  await mkdir(join(profile, 'Default'), { recursive: true });
  await mkdir(downloads, { recursive: true });
  const preferences = {
    // Without developer mode an unpacked extension is dead after chrome.runtime.reload().
    extensions: { ui: { developer_mode: true } },
    download: { default_directory: downloads, prompt_for_download: false },
  };
  const file = join(profile, 'Default/Preferences');
  if (!existsSync(file)) await writeFile(file, JSON.stringify(preferences));

  const language = lang ?? 'en-US';
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? (size ?? { width: 1280, height: 800 }) : null,
    protocolTimeout: 120_000,
    // On Linux the language of the interface comes from the environment, elsewhere from --lang.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    args: [
      '--disable-quic',
      '--no-first-run',
      `--lang=${language}`,
      // Without a screen Chromium believes in 800 x 600, and a popup grows only as the screen lets it.
      ...(headless ? ['--screen-info={1920x1200}'] : []),
      ...(colorScheme === 'dark' ? ['--blink-settings=preferredColorScheme=0'] : []),
      ...(calm ? ['--force-prefers-reduced-motion'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const closed = new Promise((done) => browser.once('disconnected', () => done(undefined)));
  const id = await browser.installExtension(resolve(extension));
  const own = (await browser.extensions()).get(id);
  if (!own) throw new Error('Chromium did not load the extension.');

  /** @type {WeakMap<Surface, import('puppeteer-core').Page>} */
  const pages = new WeakMap();
  /** @param {import('puppeteer-core').Page} page */
  const wrap = (page) => {
    page.setDefaultTimeout(TIMEOUT);
    const surface = chromiumSurface(page);
    pages.set(surface, page);
    return surface;
  };
  /** @param {string} url */
  const load = async (url) => {
    const page = await browser.newPage();
    const surface = wrap(page);
    try {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return surface;
    } catch (error) {
      await page.close();
      const [, reason] = /net::(\w+)/.exec(String(error)) ?? [];
      throw reason ? new Error(`it could not be loaded (${reason})`) : error;
    }
  };

  return {
    name: 'chromium',
    downloads,
    open: async (url) => checkLoaded(await load(url)),
    openOwn: (path) => load(`chrome-extension://${id}/${path}`),
    async pressToolbarButton(tab) {
      const page = pages.get(tab);
      if (!page) throw new Error('This tab belongs to another browser.');
      await page.bringToFront();
      const opened = browser.waitForTarget(
        (target) =>
          target.url().startsWith(`chrome-extension://${id}/src/popup/`) &&
          !known.has(target) &&
          target.type() !== 'service_worker',
        { timeout: TIMEOUT },
      );
      const known = new Set(browser.targets());
      await page.triggerExtensionAction(own);
      const popup = wrap(await (await opened).asPage());
      // A popup begins as an empty document, which is complete as well.
      await popup.waitFor(
        () => document.readyState === 'complete' && document.body.children.length > 0,
      );
      return popup;
    },
    async killBackground() {
      const worker = browser
        .targets()
        .find((target) => target.type() === 'service_worker' && target.url().includes(id));
      const ended = (async () => (await worker?.worker())?.close())();
      // Said below, or too late to matter.
      ended.catch(() => {});
      try {
        // A worker that ends by itself at this moment takes the answer with it.
        await Promise.race([ended, new Promise((done) => setTimeout(done, KILL_MS))]);
      } catch (error) {
        // It may end by itself, or by the kill before, while it is being asked to.
        if (!/No (session|target) with given id|Target closed/.test(String(error))) throw error;
      }
    },
    closed: /** @type {Promise<void>} */ (closed),
    async kill() {
      browser.process()?.kill('SIGKILL');
      await closed;
    },
    async close() {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * @param {import('puppeteer-core').Page} page
 * @returns {Surface}
 */
function chromiumSurface(page) {
  /** @type {Surface['evaluate']} */
  const evaluate = async (body, ...args) =>
    JSON.parse(String(await page.evaluate(callText(body, args))));
  /** @param {string} selector */
  const find = async (selector) => {
    const found = await page.waitForSelector(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  return {
    evaluate,
    waitFor: (body, ...args) =>
      repeatUntil(
        () =>
          evaluate(body, ...args).catch((error) => {
            if (NAVIGATING.test(String(error))) return undefined;
            throw error;
          }),
        `${body} in Chromium`,
      ),
    click: (selector) => page.locator(selector).click(),
    fill: (selector, text) => page.locator(selector).fill(text),
    press: (key) => page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key)),
    async choose(selector, paths) {
      const input = await find(selector);
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (
        input
      ).uploadFile(...paths);
    },
    async drag(from, to) {
      await page.bringToFront();
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    resize: (size) => page.setViewport(size),
    screenshot: async (path) => {
      await page.screenshot({ path: /** @type {`${string}.png`} */ (path) });
    },
    close: () => page.close(),
  };
}
