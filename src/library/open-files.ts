import { BlobReader, BlobWriter, type Entry, ZipReader } from '@zip.js/zip.js/index-native.js';

/** A Markdown file, read when its turn comes. */
interface OpenedText {
  file: string;
  read(): Promise<string>;
}

/** Files and archives laid open side by side. */
interface Opened {
  texts: OpenedText[];
  /** Everything else by its path: the images that the texts refer to. */
  assets: Map<string, () => Promise<Blob>>;
  unreadable: { file: string; detail: string }[];
}

/** More than any article or image; an entry that claims more is not unpacked (ZIP bombs). */
const ENTRY_LIMIT = 100_000_000;

const isText = (name: string) => /\.(md|markdown|mdown|mdx)$/i.test(name);
const isHidden = (path: string) => /(^|\/)(\.|__MACOSX\/)/.test(path);

/** Lays the chosen files open; archives are read entry by entry, as each is asked for. */
export async function openFiles(files: File[]): Promise<Opened> {
  const opened: Opened = { texts: [], assets: new Map(), unreadable: [] };
  for (const file of files)
    if (await isZip(file))
      await openArchive(file, opened).catch((error) =>
        opened.unreadable.push({ file: file.name, detail: String(error) }),
      );
    else add(opened, file.webkitRelativePath || file.name, async () => file);
  return opened;
}

/** PKZIP's local file header, or the end record of an empty archive. */
async function isZip(file: File): Promise<boolean> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  return head === 'PK\x03\x04' || head === 'PK\x05\x06';
}

async function openArchive(file: File, opened: Opened): Promise<void> {
  const entries = await new ZipReader(new BlobReader(file), { useWebWorkers: false }).getEntries();
  for (const entry of entries)
    if (!entry.directory && !isHidden(entry.filename))
      add(opened, entry.filename, () => unpack(entry));
}

async function unpack(entry: Entry): Promise<Blob> {
  if (entry.directory || entry.uncompressedSize > ENTRY_LIMIT)
    throw new RangeError(`${entry.filename} is too large.`);
  return entry.getData(new BlobWriter());
}

function add(opened: Opened, path: string, read: () => Promise<Blob>): void {
  if (isText(path)) opened.texts.push({ file: path, read: async () => (await read()).text() });
  else opened.assets.set(path, read);
}
