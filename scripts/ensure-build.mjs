import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

const SOURCES = ['src', 'icons', 'manifest.json', 'package-lock.json', 'vite.config.ts'];
const BUILT = ['dist/chrome/manifest.json', 'dist/firefox/manifest.json'];

/**
 * Builds the extension unless what was built is newer than all it is made of. Quiet; what the build
 * said is shown when it fails, and the process ends with its status.
 */
export function ensureBuild() {
  const built = Math.min(...BUILT.map((path) => changed(join(root, path))));
  if (built > Math.max(...SOURCES.map((path) => newest(join(root, path))))) return;
  console.error('Building …');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/build.mjs')],
    { cwd: root, encoding: 'utf8' },
  );
  if (status === 0) return;
  console.error(stdout, stderr);
  process.exit(status ?? 1);
}

/**
 * When a file or anything in a folder was changed last; folders count, as they show deletions.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!statSync(path).isDirectory()) return changed(path);
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(changed(path), ...inside.map((name) => changed(join(path, name))));
}

/**
 * Milliseconds; 0 when there is no such file.
 * @param {string} path
 */
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
