import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Where the two browsers may be. Google Chrome is not among them: since version 137 the branded
 * build ignores `--load-extension`, so Postil can't be loaded into it from a command line.
 * @type {Record<BrowserName, { env: string, names: string[] }>}
 */
const PLACES = {
  chromium: {
    env: 'CHROMIUM',
    names: [
      '/usr/bin/chromium',
      'chromium',
      'chromium-browser',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  },
  firefox: {
    env: 'FIREFOX',
    names: [
      '/usr/bin/firefox-esr',
      'firefox-esr',
      'firefox',
      'firefox-developer-edition',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
};

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The absolute path of a browser's program: what CHROMIUM or FIREFOX names, else Debian's place,
 * else the first of its names on the PATH; undefined when there is none.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const { env, names } = PLACES[name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return [process.env[env] ?? '', ...names]
    .filter(Boolean)
    .flatMap((place) => (isAbsolute(place) ? [place] : folders.map((dir) => join(dir, place))))
    .find(isExecutable);
}
