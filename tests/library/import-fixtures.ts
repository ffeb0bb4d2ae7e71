import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { importFiles } from '../../src/library/import/import-files';
import { database } from '../../src/store/database';

const TEXTS = import.meta.glob<string>('../fixtures/import/**/*.{csv,json,html,md,txt}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const BYTES = import.meta.glob<string>('../fixtures/import/encodings/*.bin', {
  query: '?url',
  import: 'default',
  eager: true,
});

const ROOT = '../fixtures/import/';

export const quietly = { progress: () => {}, signal: new AbortController().signal };

/** The sample at a path; one in a folder comes as a person would choose the folder. */
export function sample(path: string): File {
  return aFile(path, TEXTS[ROOT + path] ?? missing(path));
}

/** A sample in another encoding, under the name it would have. */
export async function encoded(name: string): Promise<File> {
  const url = BYTES[`${ROOT}encodings/${name}.bin`] ?? missing(name);
  return aFile(name, await (await fetch(url)).arrayBuffer());
}

/** A folder of samples as the ZIP that its program would make of it. */
export const sampleZip = (folder: string): Promise<File> =>
  aZip(
    `${folder}.zip`,
    Object.fromEntries(
      Object.entries(TEXTS).flatMap(([path, text]) =>
        path.startsWith(`${ROOT}${folder}/`)
          ? [[path.slice(`${ROOT}${folder}/`.length), text]]
          : [],
      ),
    ),
  );

const missing = (path: string): never => {
  throw new Error(`There is no sample ${path}`);
};

/** A file as a page is given one from a folder; one without a folder was chosen by itself. */
export function aFile(path: string, content: BlobPart = 'words'): File {
  const file = new File([content], path.replace(/^.*\//, ''));
  if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

/** A ZIP of these texts by their paths. */
export async function aZip(name: string, entries: Record<string, BlobPart>): Promise<File> {
  const writer = new ZipWriter(new BlobWriter());
  for (const [path, content] of Object.entries(entries))
    await writer.add(path, new BlobReader(new Blob([content])), { useWebWorkers: false });
  return new File([await writer.close()], name);
}

/** File, outcome and reason of every row. */
export async function rowsOf(...files: File[]) {
  const rows = await importFiles(files, quietly);
  return rows.map(({ file, row, outcome, reason }) =>
    [row ? `${file}:${row}` : file, outcome, reason].join(' ').trim(),
  );
}

/** Every row of what a person has, as it is stored; the import's own report and the index's log apart. */
export async function wholeLibrary() {
  const { articles, bodies, annotations, images, assets, tombstones } = database;
  const rows = await Promise.all(
    [articles, bodies, annotations, images, tombstones].map((table) => table.toArray()),
  );
  return [...rows, await assets.toCollection().primaryKeys()];
}

export const emptyLibrary = () => Promise.all(database.tables.map((table) => table.clear()));
