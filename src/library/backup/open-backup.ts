import { BlobReader, BlobWriter, type FileEntry, ZipReader } from '@zip.js/zip.js/index-native.js';
import { sha256 } from '../../store/sha256';
import type { Progress } from '../work-progress';
import { BackupError } from './backup-error';
import { imagePath, MANIFEST, type Manifest, readManifest } from './manifest';

/** A backup in which every part has been found to be what it was when it was written. */
export interface Backup {
  manifest: Manifest;
  /** The bytes of a part; read and checked again, as the file is not ours. */
  read(path: string, sha256: string): Promise<Blob>;
}

/**
 * Opens a backup and reads all of it once, so that nothing is restored from a file of which a part is
 * missing or wrong. Throws a BackupError, or the signal's reason when aborted.
 */
export async function openBackup(file: Blob, { progress, signal }: Progress): Promise<Backup> {
  const entries = await entriesOf(file);
  const read = async (path: string, hash: string) => {
    const bytes = await bytesOf(entries.get(path), path);
    if ((await sha256(bytes)) !== hash) throw new BackupError('altered', path);
    return bytes;
  };
  const listed = entries.get(MANIFEST);
  if (!listed) throw new BackupError('other-file');
  const manifest = readManifest(await (await bytesOf(listed, MANIFEST)).text());
  const parts = [
    ...manifest.parts.map(({ path, sha256: hash }) => ({ path, hash })),
    ...manifest.images.map(({ name, sha256: hash }) => ({ path: imagePath(name), hash })),
  ];
  for (const [at, { path, hash }] of parts.entries()) {
    signal.throwIfAborted();
    progress(at, parts.length);
    await read(path, hash);
  }
  progress(parts.length, parts.length);
  return { manifest, read };
}

async function entriesOf(file: Blob): Promise<Map<string, FileEntry>> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (head !== 'PK\x03\x04') throw new BackupError('other-file');
  try {
    const entries = await new ZipReader(new BlobReader(file), {
      useWebWorkers: false,
      filenameValidation: 'tolerant',
    }).getEntries();
    return new Map(entries.flatMap((one) => (one.directory ? [] : [[one.filename, one]])));
  } catch {
    // The list of its files stands at the end of a ZIP.
    throw new BackupError('cut-off');
  }
}

async function bytesOf(entry: FileEntry | undefined, path: string): Promise<Blob> {
  if (!entry) throw new BackupError('altered', path);
  try {
    return await entry.getData(new BlobWriter(), { useWebWorkers: false, checkSignature: true });
  } catch {
    throw new BackupError('altered', path);
  }
}
