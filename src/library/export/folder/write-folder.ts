import type { Profile } from '../../../model/profile';
import type { Progress } from '../../work-progress';
import { FolderFiles } from './folder-files';
import { type FolderEntry, readRecord, writeRecord } from './folder-record';
import { besidePath, type FolderItem, folderItems } from './plan-folder';

/** What becomes of a file that the person edited, or that is not ours. */
export type FolderChoice = 'keep' | 'overwrite' | 'beside';

/** What the person decided. */
export interface FolderWishes {
  /** By the article's id; what is not named is kept. */
  choices: ReadonlyMap<string, FolderChoice>;
  /** Whether to remove the files of articles that are not in this export any more. */
  removeGone: boolean;
}

/** What was done in a folder. */
export interface FolderReport {
  written: number;
  images: number;
  removed: number;
  /** Files that the person edited, or that are not ours, left as they are. */
  kept: number;
}

/** Articles after which the record is written: what a killed window wrote is known as ours. */
const RECORD_EVERY = 100;

/**
 * Brings a folder up to date: writes what changed, moves what was renamed, leaves the rest, and what the
 * person edited unless they wished otherwise. Throws the signal's reason when aborted; what was written
 * by then is known the next time.
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  ids: string[],
  profile: Profile,
  { choices, removeGone }: FolderWishes,
  control: Progress,
): Promise<FolderReport> {
  const files = new FolderFiles(folder);
  const record = await readRecord(files);
  const report: FolderReport = { written: 0, images: 0, removed: 0, kept: 0 };
  const images = new Set<string>();
  let count = 0;
  try {
    for await (const item of folderItems(files, new Map(record), ids, profile, control)) {
      for (const { path, blob } of item.written.images) {
        if (images.has(path)) continue;
        images.add(path);
        // Named by what is in them: one of that size is the same.
        if ((await files.read(path))?.size === blob.size) continue;
        await files.write(path, blob);
        report.images++;
      }
      record.set(item.id, await settle(files, item, choices.get(item.id) ?? 'keep', report));
      if (++count % RECORD_EVERY === 0) await writeRecord(files, record);
    }
    if (removeGone) await removeOthers(files, record, new Set(ids), report);
  } finally {
    await writeRecord(files, record);
  }
  control.progress(ids.length, ids.length);
  return report;
}

/** Does what is to be done with one file; resolves to what the record says of it then. */
async function settle(
  files: FolderFiles,
  { step, path, hash, entry, written }: FolderItem,
  choice: FolderChoice,
  report: FolderReport,
): Promise<FolderEntry> {
  const images = written.images.map((image) => image.path);
  const beside = entry?.beside ? { beside: true } : {};
  const ours: FolderEntry = { path, sha256: hash, images, ...beside };
  if (step === 'same') return ours;
  if (step === 'theirs') return { ...ours, ...entry, images };
  const isConflict = step === 'edited' || step === 'taken';
  if (isConflict && choice === 'keep') {
    report.kept++;
    // Asked again when the article changes again. A file that was never ours has no hash of ours.
    return { path, sha256: '', ...entry, images, declined: hash };
  }
  const isBeside = isConflict && choice === 'beside';
  const place = isBeside ? besidePath(written.path) : path;
  await files.write(place, written.text);
  report.written++;
  // It follows the article's name. What the person edited stays where it is, unless it was given up.
  const isMove = entry !== undefined && entry.path !== place && !isBeside;
  if (isMove && (step === 'moved' || step === 'edited')) await files.remove(entry.path);
  return { ...ours, path: place, ...(isBeside && { beside: true }) };
}

/** Removes what we wrote of other articles, with the images that none of the rest shows. */
async function removeOthers(
  files: FolderFiles,
  record: Map<string, FolderEntry>,
  wanted: ReadonlySet<string>,
  report: FolderReport,
) {
  const orphans = new Set<string>();
  for (const [id, { path, sha256, images }] of [...record]) {
    if (wanted.has(id)) continue;
    record.delete(id);
    for (const image of images) orphans.add(image);
    // An edited one is the person's now.
    if ((await files.hash(path)) !== sha256) continue;
    await files.remove(path);
    report.removed++;
  }
  const used = new Set([...record.values()].flatMap(({ images }) => images));
  for (const path of orphans) if (!used.has(path)) await files.remove(path);
}
