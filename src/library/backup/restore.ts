import type { Asset } from '../../model/asset';
import { sanitiseHtml } from '../../model/sanitise';
import { type Settings, settingsFrom } from '../../model/settings';
import type { ArticleGroup } from '../../store/backup/article-group';
import type { MergedGroup, Standing } from '../../store/backup/merge-group';
import { restoreOtherRows } from '../../store/backup/other-rows';
import { compareGroups, restoreGroups } from '../../store/backup/restore-groups';
import { keepAssets, missingAssets } from '../../store/backup/stored-assets';
import type { Progress } from '../work-progress';
import { groupFrom, rowsFrom } from './backup-rows';
import { readExact } from './exact-json';
import { imagePath } from './manifest';
import type { Backup } from './open-backup';

/** How many rows of a backup stand how to the library. */
export interface RestoreCounts {
  articles: Record<Standing, number>;
  annotations: Record<Standing, number>;
  /** Images whose bytes the library does not have. */
  images: number;
}

/** Images that go into the library together: a strict transaction waits for the disk. */
const IMAGES = 50;

/** What restoring this backup would do; nothing is written. Throws the signal's reason when aborted. */
export async function previewRestore(
  backup: Backup,
  { progress, signal }: Progress,
): Promise<RestoreCounts> {
  const images = await missingAssets(backup.manifest.images.map(({ name }) => name));
  const counts = noCounts(images.length);
  const { length } = backup.manifest.parts;
  for (const [at, part] of backup.manifest.parts.entries()) {
    signal.throwIfAborted();
    progress(at, length);
    if (part.kind !== 'articles') continue;
    for await (const groups of groupsOf(backup, part)) count(counts, await compareGroups(groups));
  }
  return counts;
}

/**
 * Takes a backup into the library; see `mergeGroup` for what becomes of rows that both have. Images go
 * first, so that no article ever shows one that is not there. Breaking off loses nothing: the same again
 * goes on from there. `bringBack`: also what was deleted here since. Throws the signal's reason when
 * aborted.
 */
export async function restore(
  backup: Backup,
  { bringBack }: { bringBack: boolean },
  { progress, signal }: Progress,
): Promise<RestoreCounts> {
  const { parts, images } = backup.manifest;
  const wanted = new Set(await missingAssets(images.map(({ name }) => name)));
  const counts = noCounts(wanted.size);
  const of = wanted.size + parts.length;
  let done = 0;
  const step = () => {
    signal.throwIfAborted();
    progress(done++, of);
  };
  let read: Asset[] = [];
  for (const { name, type, size, sha256 } of images) {
    if (!wanted.has(name)) continue;
    step();
    const bytes = await backup.read(imagePath(name), sha256);
    read.push({ sha256: name, blob: new Blob([bytes], { type }), type, size });
    if (read.length < IMAGES) continue;
    await keepAssets(read);
    read = [];
  }
  await keepAssets(read);
  for (const part of parts) {
    step();
    if (part.kind === 'articles')
      for await (const groups of groupsOf(backup, part))
        count(counts, await restoreGroups(groups.map(harmless), bringBack));
    if (part.kind === 'rows') await restoreOtherRows(await rowsOf(backup, part));
  }
  progress(of, of);
  return counts;
}

/** The settings in a backup; they count from the day it was made. */
export async function settingsOf({ manifest, read }: Backup): Promise<Settings> {
  const part = manifest.parts.find(({ kind }) => kind === 'settings');
  const stored: unknown = part ? JSON.parse(await (await read(part.path, part.sha256)).text()) : {};
  return { ...settingsFrom({ ...Object(stored) }), lastBackup: manifest.made };
}

/** A file can be made by anybody. What we wrote ourselves is sanitised already and stays as it is. */
const harmless = (group: ArticleGroup): ArticleGroup => ({
  ...group,
  bodies: group.bodies.map((body) => ({ ...body, html: sanitiseHtml(body.html) })),
});

interface Part {
  path: string;
  sha256: string;
}

/** Groups that go into the library together, for the same reason. */
const CHUNK = 200;

async function* groupsOf(backup: Backup, { path, sha256 }: Part): AsyncGenerator<ArticleGroup[]> {
  const text = await (await backup.read(path, sha256)).text();
  const lines = text.split('\n').filter(Boolean);
  for (let at = 0; at < lines.length; at += CHUNK)
    yield lines.slice(at, at + CHUNK).map((line) => groupFrom(readExact(line)));
}

const rowsOf = async (backup: Backup, { path, sha256 }: Part) =>
  rowsFrom(readExact(await (await backup.read(path, sha256)).text()));

const noStandings = (): Record<Standing, number> => ({
  added: 0,
  newerThere: 0,
  newerHere: 0,
  equal: 0,
  deleted: 0,
});

const noCounts = (images: number): RestoreCounts => ({
  articles: noStandings(),
  annotations: noStandings(),
  images,
});

function count(counts: RestoreCounts, merged: MergedGroup[]) {
  for (const { article, annotations } of merged) {
    if (article) counts.articles[article]++;
    for (const standing of annotations) counts.annotations[standing]++;
  }
}
