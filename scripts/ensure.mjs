// Installs what a fresh machine lacks: the packages of the lockfile, and the browsers.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from './drive/find-browser.mjs';

/** @typedef {import('./drive/find-browser.mjs').BrowserName} BrowserName */

const root = resolve(import.meta.dirname, '..');

/** Debian's package of each browser. @type {Record<BrowserName, string>} */
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Runs `npm ci` unless node_modules holds exactly the versions of package-lock.json. Ends the
 * process with npm's own status when it fails.
 */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Postil needs Node 20.19 or later; this is ${process.version}.`);
    process.exit(1);
  }
  if (packagesAreCurrent()) return;
  console.error('Installing the packages of package-lock.json …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/**
 * The paths of the browsers asked for; one that is missing is installed with apt when this is
 * Debian (or a child of it) and we are root, else a message says what to install and the process
 * ends with status 1.
 * @template {BrowserName} Name
 * @param {Name[]} names
 * @returns {Record<Name, string>}
 */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length) {
    const packages = missing.map((name) => DEBIAN[name]);
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      console.error(`Installing ${packages.join(' and ')} …`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      run('apt-get', ['update', '-qq'], env);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
    }
  }
  const paths = /** @type {Record<Name, string>} */ ({});
  for (const name of names) {
    const path = findBrowser(name);
    if (!path) {
      console.error(
        `No ${name} found. Install it (Debian: apt-get install ${DEBIAN[name]}) or name its program in ${name.toUpperCase()}.` +
          (name === 'chromium' ? ' Google Chrome will not do: it refuses --load-extension.' : ''),
      );
      process.exit(1);
    }
    paths[name] = path;
  }
  return paths;
}

/** Whether node_modules has every package of the lockfile, in its version. */
function packagesAreCurrent() {
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  const wanted = readLock(join(root, 'package-lock.json'));
  return (
    installed !== undefined &&
    Object.entries(wanted ?? {}).every(([path, one]) => {
      // What belongs to other platforms is left out by npm itself.
      if (path === '' || (one.optional && !installed[path])) return true;
      return installed[path]?.version === one.version;
    })
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    // The answer of a script is on stdout; what installers say is not part of it.
    stdio: ['ignore', 2, 2],
    env,
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
