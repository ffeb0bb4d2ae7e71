import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from '../../scripts/drive/chromium.mjs';
import type { Driver, Surface } from '../../scripts/drive/driver';
import type { BrowserName } from '../../scripts/drive/find-browser.mjs';
import { launch } from '../../scripts/drive/launch.mjs';
import { openLibrary } from '../../scripts/drive/library.mjs';

const DIST = resolve(import.meta.dirname, '../../dist/chrome');
const LOCAL = ['http://127.0.0.1/*', 'http://localhost/*'];

/** A browser that can be ended and started again with what it had on the disk. */
export interface Restartable {
  /** Starts it, the second time with everything that it had. */
  start(): Promise<Driver>;
  /** Forgets everything. */
  remove(): Promise<void>;
}

/**
 * A browser in which sites can be granted. Nothing answers a browser's question in a test: Firefox
 * grants without asking when it is told to, in Chromium our own server is granted from the start.
 */
export async function grantingBrowser(name: BrowserName): Promise<Restartable> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-queue-'));
  const profile = join(folder, 'profile');
  const extension = join(folder, 'extension');
  await cp(DIST, extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: LOCAL }));
  const yes = 'user_pref("extensions.webextOptionalPermissionPrompts", false);\n';
  await cp(join(extension, 'icons'), profile, { recursive: true });
  await writeFile(join(profile, 'prefs.js'), yes);
  return {
    start: () =>
      name === 'firefox'
        ? launch('firefox', { headless: true, profile })
        : launchChromium({ headless: true, extension, profile }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Opens the queue and puts a text into its field. */
export async function typeAddresses(driver: Driver, text: string): Promise<Surface> {
  const library = await openLibrary(driver, '#/queue');
  await library.fill('#queue-list', text);
  await library.waitFor(() => document.querySelector('#queue-start:not(:disabled)'));
  return library;
}

/** What the queue says of each page: its state, and its address's path and query. */
export const queueRows = (library: Surface): Promise<{ state: string; said: string }[]> =>
  library.evaluate(() =>
    [...document.querySelectorAll('[data-queued]')].map((row) => ({
      state: row.getAttribute('data-queue-state') ?? '',
      said: row.querySelector('.queue-page')?.textContent ?? '',
    })),
  );

/** Waits until nothing is left to do. */
export const queueDone = (library: Surface): Promise<unknown> =>
  library.waitFor(
    () => document.querySelector('#queue-summary')?.getAttribute('data-left') === '0',
  );
