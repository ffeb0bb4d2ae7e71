import type { Annotation } from '../../model/annotation';
import { database } from '../database';
import { isPage } from '../import-batch';
import type { ArticleGroup } from './article-group';
import { type KnownGroup, type MergedGroup, mergeGroup } from './merge-group';

const TABLES = [
  database.articles,
  database.bodies,
  database.annotations,
  database.images,
  database.progress,
  database.tombstones,
];

/** How these groups of a backup stand to the library; nothing is written. */
export const compareGroups = (groups: ArticleGroup[]): Promise<MergedGroup[]> =>
  database.transaction('r', TABLES, () => merge(groups, false));

/** Takes groups of a backup into the library, in one strict transaction; see `mergeGroup`. */
export function restoreGroups(groups: ArticleGroup[], bringBack: boolean): Promise<MergedGroup[]> {
  return database.transaction('rw', TABLES, async () => {
    const merged = await merge(groups, bringBack);
    const rows = merged.map((one) => one.rows);
    await database.articles.bulkPut(rows.flatMap(({ articles }) => articles));
    await database.bodies.bulkAdd(rows.flatMap(({ bodies }) => bodies));
    await database.annotations.bulkPut(rows.flatMap(({ annotations }) => annotations));
    await database.images.bulkPut(rows.flatMap(({ images }) => images));
    await database.progress.bulkPut(rows.flatMap(({ progress }) => progress));
    await database.tombstones.bulkDelete(merged.flatMap(({ revived }) => revived));
    return merged;
  });
}

async function merge(groups: ArticleGroup[], bringBack: boolean): Promise<MergedGroup[]> {
  const ids = groups.map(({ id }) => id);
  const named = await database.articles.bulkGet(ids);
  const rowIds = groups.flatMap((group) => group.annotations.map(({ id }) => id));
  const annotations = (await database.annotations.bulkGet(rowIds)).filter(
    (row) => row !== undefined,
  );
  const byId = new Map(annotations.map((row) => [row.id, row]));
  const tombstones = (await database.tombstones.count())
    ? await database.tombstones.bulkGet([...ids, ...rowIds])
    : [];
  const deleted = new Map(tombstones.flatMap((row) => (row ? [[row.id, row.deleted]] : [])));
  return Promise.all(
    groups.map(async (group, at) =>
      mergeGroup(group, await known(group, named[at], byId, deleted), bringBack),
    ),
  );
}

async function known(
  group: ArticleGroup,
  named: KnownGroup['article'],
  annotations: Map<string, Annotation>,
  deleted: Map<string, string>,
): Promise<KnownGroup> {
  const article = named ?? (await samePage(group));
  const articleId = article?.id ?? group.id;
  const [bodies, images, progress] = await Promise.all([
    database.bodies.where({ articleId }).toArray(),
    database.images.where({ articleId }).toArray(),
    database.progress.get(articleId),
  ]);
  return { article, bodies, annotations, images, progress, deleted };
}

/** What is saved here of the group's page, which may have been saved in two libraries. */
async function samePage({ id, article }: ArticleGroup) {
  const urlKey = article ? (isPage(article) ? article.urlKey : '') : waitsFor(id);
  return urlKey ? database.articles.where({ urlKey }).filter(isPage).first() : undefined;
}

/** The page that a group without an article waits for; see page-annotations.ts. */
const waitsFor = (id: string): string => /^page:(.+)$/s.exec(id)?.[1] ?? '';
