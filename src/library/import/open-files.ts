import type { ImportFailure } from '../../model/import-job';
import { detailOf, failureOf } from './import-error';
import { type FileBytes, OpenFile } from './open-file';
import { isHidden, type PackedFiles } from './packed-files';
import { isSafePath, isZip, openZip } from './unpack';

/** A file that cannot be opened. */
export interface Unopened {
  file: string;
  failure: ImportFailure;
  detail: string;
}

/** Files and archives laid open side by side. */
export class OpenFiles {
  readonly all: OpenFile[] = [];
  readonly unopened: Unopened[] = [];
  readonly #byPlace = new Map<string, OpenFile>();
  readonly #byPath = new Map<string, OpenFile>();
  readonly #used = new Set<OpenFile>();

  /** The file at a path, in the same archive first: that it was asked for counts as used. */
  find(path: string, archive: string): OpenFile | undefined {
    const place = path.normalize();
    const found = this.#byPlace.get(`${archive}\n${place}`) ?? this.#byPath.get(place);
    if (found) this.#used.add(found);
    return found;
  }

  isUsed(file: OpenFile): boolean {
    return this.#used.has(file);
  }

  add(path: string, archive: string, bytes: FileBytes) {
    const file = new OpenFile(path, archive, bytes);
    const place = path.normalize();
    this.all.push(file);
    this.#byPlace.set(`${archive}\n${place}`, file);
    if (!this.#byPath.has(place)) this.#byPath.set(place, file);
  }

  refuse(file: string, failure: ImportFailure, detail: string) {
    this.unopened.push({ file, failure, detail });
  }
}

/** Opens what was chosen; archives are read entry by entry, as each is asked for. */
export async function openFiles({ blob, files }: PackedFiles): Promise<OpenFiles> {
  const opened = new OpenFiles();
  for (const { path, start, end } of files) {
    const file = blob.slice(start, end);
    if (await isZip(file)) await openArchive(opened, path, file);
    else if (/\.zip$/i.test(path)) opened.refuse(path, 'unreadable', '');
    else
      opened.add(path, '', { size: file.size, whole: async () => file, start: async () => file });
  }
  return opened;
}

async function openArchive(opened: OpenFiles, path: string, file: Blob): Promise<void> {
  try {
    const entries = await openZip(file);
    if (!entries.length) opened.refuse(path, 'unknown-format', '');
    for (const entry of entries) {
      if (!isSafePath(entry.path)) opened.refuse(`${path} › ${entry.path}`, 'unsafe-path', '');
      else if (!isHidden(entry.path)) opened.add(entry.path, path, entry.bytes);
    }
  } catch (error) {
    opened.refuse(path, failureOf(error), detailOf(error));
  }
}
