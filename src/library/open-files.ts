import { BlobReader, BlobWriter, type Entry, ZipReader } from '@zip.js/zip.js/index-native.js';
import type { FileAt } from './imported-images';

/** A Markdown file, read when its turn comes. */
interface OpenedText {
  file: string;
  read(): Promise<string>;
}

/** Files and archives laid open side by side. */
interface Opened {
  texts: OpenedText[];
  /** Everything else by its path, such as the images that the texts refer to. */
  fileAt: FileAt;
  unreadable: { file: string; detail: string }[];
}

/** More than any article or image; an entry that claims more is not unpacked (ZIP bombs). */
const ENTRY_LIMIT = 100_000_000;

const isText = (name: string) => /\.(md|markdown|mdown|mdx)$/i.test(name);
const isHidden = (path: string) => /(^|\/)(\.|__MACOSX\/)/.test(path);

/** Lays the chosen files open; archives are read entry by entry, as each is asked for. */
export async function openFiles(files: File[]): Promise<Opened> {
  const others = new Map<string, () => Promise<Blob>>();
  const opened: Opened = {
    texts: [],
    fileAt: async (path) => others.get(path.normalize())?.(),
    unreadable: [],
  };
  const add = (path: string, read: () => Promise<Blob>) => {
    if (isText(path)) opened.texts.push({ file: path, read: async () => (await read()).text() });
    else others.set(path.normalize(), read);
  };
  for (const file of files)
    if (await isZip(file))
      await openArchive(file, add).catch((error) =>
        opened.unreadable.push({ file: file.name, detail: String(error) }),
      );
    else add(file.webkitRelativePath || file.name, async () => file);
  return opened;
}

/** PKZIP's local file header, or the end record of an empty archive. */
async function isZip(file: File): Promise<boolean> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  return head === 'PK\x03\x04' || head === 'PK\x05\x06';
}

async function openArchive(
  file: File,
  add: (path: string, read: () => Promise<Blob>) => void,
): Promise<void> {
  const entries = await new ZipReader(new BlobReader(file), { useWebWorkers: false }).getEntries();
  for (const entry of entries)
    if (!entry.directory && !isHidden(entry.filename)) add(entry.filename, () => unpack(entry));
}

async function unpack(entry: Entry): Promise<Blob> {
  if (entry.directory || entry.uncompressedSize > ENTRY_LIMIT)
    throw new RangeError(`${entry.filename} is too large.`);
  return entry.getData(new BlobWriter());
}
