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
  /** Files that nobody asked for so far; of an archive without any text the archive alone. */
  unused(): string[];
}

/** A file that is no text; `archive` is the one it lies in, else ''. */
interface OtherFile {
  read(): Promise<Blob>;
  archive: string;
}

/** More than any article or image; an entry that claims more is not unpacked (ZIP bombs). */
const ENTRY_LIMIT = 100_000_000;

const isText = (name: string) => /\.(md|markdown|mdown|mdx)$/i.test(name);
const isHidden = (path: string) => /(^|\/)(\.|__MACOSX\/)/.test(path);

/** Lays the chosen files open; archives are read entry by entry, as each is asked for. */
export async function openFiles(files: File[]): Promise<Opened> {
  const texts: OpenedText[] = [];
  const unreadable: Opened['unreadable'] = [];
  const others = new Map<string, OtherFile>();
  const used = new Set<OtherFile>();
  /** Archives of which neither a text nor an image has been taken. */
  const idle = new Set<string>();
  const add = (path: string, read: () => Promise<Blob>, archive = '') => {
    if (!isText(path)) others.set(path.normalize(), { read, archive });
    else {
      texts.push({ file: path, read: async () => (await read()).text() });
      idle.delete(archive);
    }
  };
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    if (file.webkitRelativePath && isHidden(path)) continue;
    if (await isZip(file)) {
      idle.add(path);
      await openArchive(file, (name, read) => add(name, read, path)).catch((error) => {
        idle.delete(path);
        unreadable.push({ file: path, detail: String(error) });
      });
    } else if (/\.zip$/i.test(path)) unreadable.push({ file: path, detail: '' });
    else add(path, async () => file);
  }
  return {
    texts,
    unreadable,
    fileAt: async (path) => {
      const found = others.get(path.normalize());
      if (!found) return undefined;
      used.add(found);
      idle.delete(found.archive);
      return found.read();
    },
    unused: () => [
      ...idle,
      ...[...others].flatMap(([path, other]) =>
        used.has(other) || idle.has(other.archive) ? [] : [path],
      ),
    ],
  };
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
