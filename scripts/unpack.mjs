import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/**
 * Unpacks a ZIP into a folder and gives the paths written, in the archive's order. Refuses an
 * archive that names a path outside the folder.
 * @param {string} archive
 * @param {string} folder
 */
export async function unpack(archive, folder) {
  const zip = new ZipReader(new Uint8ArrayReader(await readFile(archive)), {
    useWebWorkers: false,
  });
  const written = [];
  for (const entry of await zip.getEntries()) {
    if (entry.directory) continue;
    const path = resolve(folder, entry.filename);
    if (relative(folder, path).split(sep)[0] === '..')
      throw new Error(`${archive} names a path outside: ${entry.filename}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await entry.getData(new Uint8ArrayWriter()));
    written.push(path);
  }
  await zip.close();
  return written;
}
