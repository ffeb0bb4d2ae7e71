import { database } from './database';

/** Days that an article stays in the trash; the trash says so. */
const TRASH_DAYS = 30;

const TABLES = [
  database.articles,
  database.bodies,
  database.annotations,
  database.images,
  database.assets,
  database.drafts,
  database.tombstones,
  database.progress,
];

/**
 * Deletes those of the articles that are in the trash for good, in one transaction: every version of
 * the text, the annotations and what was being typed in them, and the images that no other article
 * shows. Tombstones of articles and annotations stay. An article that another window has put back in
 * the meantime is left alone. Resolves to the number of articles deleted.
 */
export function removeArticles(ids: string[]): Promise<number> {
  return database.transaction('rw', TABLES, async () => {
    const rows = await database.articles.bulkGet([...new Set(ids)]);
    return removeRows(rows.flatMap((row) => (row?.trashed ? row.id : [])));
  });
}

/**
 * Deletes the articles that were moved to the trash before this time (ISO 8601, UTC), as
 * `removeArticles` does. Resolves to their number.
 */
export function emptyTrash(before: string): Promise<number> {
  return database.transaction('rw', TABLES, async () =>
    removeRows(await database.articles.where('trashed').between('', before, false).primaryKeys()),
  );
}

/** The time that `emptyTrash` takes for what has been in the trash long enough at `now`. */
export const trashEnds = (now: Date): string =>
  new Date(now.getTime() - TRASH_DAYS * 86_400_000).toISOString();

/** Deletes by key throughout: the change log takes the deletion of a range for that of everything. */
async function removeRows(ids: string[]): Promise<number> {
  if (!ids.length) return 0;
  const bodies = await database.bodies.where('articleId').anyOf(ids).primaryKeys();
  const annotations = await database.annotations.where('articleId').anyOf(ids).primaryKeys();
  const images = await database.images.where('articleId').anyOf(ids).toArray();
  await database.bodies.bulkDelete(bodies);
  await database.annotations.bulkDelete(annotations);
  await database.drafts.bulkDelete(annotations);
  await database.progress.bulkDelete(ids);
  await database.images.bulkDelete(images.map(({ articleId, url }) => [articleId, url]));
  await dropUnused(images.map(({ sha256 }) => sha256));
  await database.articles.bulkDelete(ids);
  const deleted = new Date().toISOString();
  await database.tombstones.bulkPut([
    ...ids.map((id) => ({ id, table: 'articles' as const, deleted })),
    ...annotations.map((id) => ({ id, table: 'annotations' as const, deleted })),
  ]);
  return ids.length;
}

/** Drops those of the images' bytes that no article shows any more. */
async function dropUnused(hashes: string[]): Promise<void> {
  const candidates = [...new Set(hashes)].filter(Boolean);
  const used = new Set(await database.images.where('sha256').anyOf(candidates).uniqueKeys());
  await database.assets.bulkDelete(candidates.filter((hash) => !used.has(hash)));
}
