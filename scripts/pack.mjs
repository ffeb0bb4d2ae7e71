import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/**
 * A ZIP of all files in a folder, written to `archive`: a page can be given an archive, but no
 * folder with images beside its texts.
 * @param {string} folder
 * @param {string} archive
 */
export async function pack(folder, archive) {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const entry = relative(folder, path).split(sep).join('/');
    await zip.add(entry, new Uint8ArrayReader(await readFile(path)));
  }
  await writeFile(archive, await zip.close());
}
