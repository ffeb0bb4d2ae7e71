import { resolve } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { launchFirefox } from './firefox.mjs';

const dist = resolve(import.meta.dirname, '../../dist');

/**
 * Starts a browser with the built extension.
 * @param {import('./find-browser.mjs').BrowserName} name
 * @param {Omit<import('./driver.ts').LaunchOptions, 'extension'>} options
 */
export function launch(name, options) {
  return name === 'firefox'
    ? launchFirefox({ ...options, extension: resolve(dist, 'firefox') })
    : launchChromium({ ...options, extension: resolve(dist, 'chrome') });
}
