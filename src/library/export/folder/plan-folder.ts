import type { Profile } from '../../../model/profile';
import { sha256 } from '../../../store/sha256';
import type { Progress } from '../../work-progress';
import type { WrittenWhole } from '../export-article';
import { exportEach } from '../export-each';
import { FolderFiles } from './folder-files';
import { type FolderEntry, readRecord } from './folder-record';

/** What is to be done with an article's file. */
type FolderStep =
  /** There is none yet. */
  | 'new'
  /** Ours is to be replaced by a newer one of ours. */
  | 'changed'
  /** As `changed`, at another place: its name follows the article's. */
  | 'moved'
  | 'same'
  /** The person edited it, and we have nothing new to say. */
  | 'theirs'
  /** The person edited it, and the article changed too. */
  | 'edited'
  /** At its place is a file that we did not write. */
  | 'taken';

/** A file that the person has to decide about. */
export interface FolderConflict {
  id: string;
  title: string;
  path: string;
  step: 'edited' | 'taken';
}

/** What writing into a folder would do. */
export interface FolderPlan {
  counts: Record<FolderStep, number>;
  conflicts: FolderConflict[];
  /** Files of articles that are not in this export any more, as we wrote them: they may be removed. */
  gone: { id: string; path: string }[];
  missingImages: number;
}

/** An article's file as it is wanted, beside what is there. */
export interface FolderItem {
  id: string;
  title: string;
  step: FolderStep;
  /** Where it goes. */
  path: string;
  hash: string;
  entry: FolderEntry | undefined;
  written: WrittenWhole;
}

/**
 * Says what writing these articles into a folder would do; nothing is written. A file whose bytes are
 * not those that we wrote was edited by the person, and is never replaced unasked. Throws the signal's
 * reason when aborted.
 */
export async function planFolder(
  folder: FileSystemDirectoryHandle,
  ids: string[],
  profile: Profile,
  control: Progress,
): Promise<FolderPlan> {
  const files = new FolderFiles(folder);
  const record = await readRecord(files);
  const plan: FolderPlan = {
    counts: { new: 0, changed: 0, moved: 0, same: 0, theirs: 0, edited: 0, taken: 0 },
    conflicts: [],
    gone: [],
    missingImages: 0,
  };
  for await (const { id, title, path, step, written } of folderItems(
    files,
    record,
    ids,
    profile,
    control,
  )) {
    plan.counts[step]++;
    plan.missingImages += written.missingImages;
    if (step === 'edited' || step === 'taken') plan.conflicts.push({ id, title, path, step });
  }
  const wanted = new Set(ids);
  for (const [id, { path, sha256: hash }] of record)
    if (!wanted.has(id) && (await files.hash(path)) === hash) plan.gone.push({ id, path });
  control.progress(ids.length, ids.length);
  return plan;
}

/** Each article as a file of the folder. In the order of their ids: so a new one takes no other's name. */
export async function* folderItems(
  files: FolderFiles,
  record: ReadonlyMap<string, FolderEntry>,
  ids: string[],
  profile: Profile,
  control: Progress,
): AsyncGenerator<FolderItem> {
  for await (const { whole, written } of exportEach(ids.toSorted(), profile, control)) {
    const { id, title } = whole.article;
    const entry = record.get(id);
    const path = entry?.beside ? besidePath(written.path) : written.path;
    const hash = await sha256(written.text);
    const step = await stepOf(files, path, hash, entry);
    yield { id, title, step, path, hash, entry, written };
  }
}

async function stepOf(
  files: FolderFiles,
  path: string,
  hash: string,
  entry: FolderEntry | undefined,
): Promise<FolderStep> {
  const there = await files.hash(path);
  if (!entry || entry.path !== path) {
    const old = entry ? await files.hash(entry.path) : '';
    if (entry && old && old !== entry.sha256) return entry.declined === hash ? 'theirs' : 'edited';
    if (there && there !== hash) return 'taken';
    if (entry) return 'moved';
    return there ? 'same' : 'new';
  }
  if (!there) return 'new';
  if (there === hash) return 'same';
  if (there === entry.sha256) return 'changed';
  return hash === entry.sha256 || entry.declined === hash ? 'theirs' : 'edited';
}

/** The name of ours beside a file of the person's: `page.md`, `page.postil.md`. */
export const besidePath = (path: string): string =>
  path.replace(/(?:\.[^./]*)?$/, (ending) => `.postil${ending}`);
