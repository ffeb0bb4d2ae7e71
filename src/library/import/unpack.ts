import { BlobReader, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/index-native.js';
import { ImportError } from './import-error';
import type { FileBytes } from './open-file';

/** More than any article or image. */
const ENTRY_LIMIT = 200_000_000;
/** An archive lists its entries in memory. */
const MOST_ENTRIES = 200_000;
/** Text packs to a tenth, tables to a fiftieth; what packs better than this is made to fill a disk. */
const BOMB = { ratio: 200, from: 1_000_000 };

/** A file in an archive, or why it is not taken. */
export interface ArchiveEntry {
  path: string;
  bytes: FileBytes;
}

/** PKZIP's local file header, or the end record of an empty archive. */
export async function isZip(file: Blob): Promise<boolean> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  return head === 'PK\x03\x04' || head === 'PK\x05\x06';
}

/**
 * The files of a ZIP; each is unpacked when it is asked for, and refused when it holds more than it
 * says or could say. Throws when the archive is cut off or is none.
 */
export async function openZip(archive: Blob): Promise<ArchiveEntry[]> {
  const reader = new ZipReader(new BlobReader(archive), {
    useWebWorkers: false,
    // One name that leads outside is refused by itself (`isSafePath`), not with all the rest.
    filenameValidation: 'tolerant',
  });
  const entries: Entry[] = await reader.getEntries();
  if (entries.length > MOST_ENTRIES) throw new ImportError('too-many', String(entries.length));
  return entries.flatMap((entry) =>
    entry.directory ? [] : [{ path: entry.filename, bytes: bytesOf(entry) }],
  );
}

/** False for paths that lead out of their archive; no such file is read. */
export const isSafePath = (path: string): boolean =>
  !/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(path);

const bytesOf = (entry: FileEntry): FileBytes => ({
  size: entry.uncompressedSize,
  whole: () => unpack(entry, Number.POSITIVE_INFINITY),
  start: (length) => unpack(entry, length),
});

/** Stops without a complaint after `wanted` bytes, and with one after more than the entry announced. */
async function unpack(entry: FileEntry, wanted: number): Promise<Blob> {
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > ENTRY_LIMIT) throw new ImportError('too-large');
  if (size > BOMB.from && size > compressedSize * BOMB.ratio) throw new ImportError('bomb');
  const parts: BlobPart[] = [];
  let read = 0;
  const enough = new AbortController();
  const taken = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(part) {
      parts.push(part);
      read += part.length;
      if (read > size) throw new ImportError('bomb');
      if (read >= wanted) enough.abort();
    },
  });
  try {
    await entry.getData(taken, {
      useWebWorkers: false,
      checkSignature: wanted === Number.POSITIVE_INFINITY,
      signal: enough.signal,
    });
  } catch (error) {
    if (!enough.signal.aborted || read < Math.min(wanted, size)) throw error;
  }
  return new Blob(parts);
}
