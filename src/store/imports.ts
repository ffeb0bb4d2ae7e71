import type { Article } from '../model/article';
import type { ImportRow } from '../model/import-job';
import { database } from './database';
import { ImportBatch, type Imported, type Incoming, isPage } from './import-batch';
import { sha256 } from './sha256';

/** What goes with a chunk of rows in its transaction: the report, and how far the import is. */
export interface ImportStep {
  done: number;
  rows(imported: Imported[]): ImportRow[];
}

const TABLES = [
  database.articles,
  database.bodies,
  database.annotations,
  database.images,
  database.assets,
  database.tombstones,
];
const JOB = [database.importJobs, database.importRows];

/**
 * Takes articles in, all in one transaction. One that is there already (the same id, page, or, where
 * there is no address, the same text) is merged: tags, categories and annotations are united, empty
 * fields filled, a text taken where there was none, nothing replaced. Importing twice changes nothing.
 */
export async function keepImported(incoming: Incoming[], step?: ImportStep): Promise<Imported[]> {
  const hashes = await Promise.all(incoming.map(({ html }) => (html ? sha256(html) : '')));
  return database.transaction('rw', step ? [...TABLES, ...JOB] : TABLES, async () => {
    const batch = await loadBatch(incoming, hashes);
    const imported = incoming.map((one, index) => batch.take(one, hashes[index] ?? ''));
    await writeBatch(batch);
    if (step) {
      await database.importRows.bulkAdd(step.rows(imported));
      await database.importJobs.update('import', { done: step.done });
    }
    return imported;
  });
}

async function loadBatch(incoming: Incoming[], hashes: string[]): Promise<ImportBatch> {
  const named = await database.articles.bulkGet(
    incoming.map(({ article }) => article.id).filter(Boolean),
  );
  const keys = incoming.map(({ article }) => article.urlKey).filter(Boolean);
  const paged = (await Promise.all([...new Set(keys)].map(articlesAt))).flat();
  const bare = hashes.filter((hash, index) => {
    const article = incoming[index]?.article;
    return hash && article && !isPage(article);
  });
  const twins = bare.length ? await database.bodies.where('hash').anyOf(bare).toArray() : [];
  const texted = await database.articles.bulkGet(twins.map(({ articleId }) => articleId));
  const articles = [...named, ...paged, ...texted].filter((article) => article !== undefined);
  const ids = [...new Set(articles.map(({ id }) => id))];
  const rowIds = incoming.flatMap((one) =>
    [...one.annotations, ...one.highlights].map(({ id }) => id),
  );
  const [bodies, images, annotations, others] = await Promise.all([
    Promise.all(ids.map((articleId) => database.bodies.where({ articleId }).primaryKeys())),
    Promise.all(ids.map((articleId) => database.images.where({ articleId }).toArray())),
    Promise.all(ids.map((articleId) => database.annotations.where({ articleId }).toArray())),
    database.annotations.bulkGet(rowIds),
  ]);
  return new ImportBatch({
    articles,
    twins: twins.map(({ articleId, hash }) => ({ articleId, hash })),
    textOf: bodies.flat().map(([articleId]) => articleId),
    images: images.flat(),
    annotations: [...annotations.flat(), ...others.filter((row) => row !== undefined)],
  });
}

async function writeBatch(batch: ImportBatch): Promise<void> {
  const { added, merged, bodies, annotations, images, assets } = batch.changes();
  await database.assets.bulkPut(assets);
  // Dexie reads each row again before a put, not before an add.
  await database.articles.bulkAdd(added);
  await database.articles.bulkPut(merged);
  await database.bodies.bulkAdd(bodies);
  await database.annotations.bulkPut(annotations);
  await database.images.bulkPut(images);
  if (await database.tombstones.count())
    await database.tombstones.bulkDelete([...added, ...annotations].map(({ id }) => id));
}

/** One request a key: `anyOf` walks a cursor from key to key, three times as long for 500. */
const articlesAt = (urlKey: string) => database.articles.where({ urlKey }).toArray();

/** Which of these pages the library has, in the trash too, by their urlKeys. */
export async function knownPages(keys: string[]): Promise<Set<string>> {
  const found = await Promise.all([...new Set(keys)].map(articlesAt));
  return new Set(found.flat().map(({ urlKey }) => urlKey));
}

/** Which of these articles the library has. */
export async function knownIds(ids: string[]): Promise<Set<string>> {
  const found = await database.articles.bulkGet(ids);
  return new Set(found.flatMap((article) => article?.id ?? []));
}

/** The text that the library has of an article or page, as HTML; '' when it has none. */
export async function knownHtml({ id, urlKey }: Pick<Article, 'id' | 'urlKey'>): Promise<string> {
  const article =
    (id ? await database.articles.get(id) : undefined) ??
    (urlKey ? await database.articles.where({ urlKey }).filter(isPage).first() : undefined);
  const body = article && (await database.bodies.get([article.id, article.version]));
  return body?.html ?? '';
}

/** Of these articles those that are just an address so far: their texts can be fetched. */
export async function withoutText(ids: string[]): Promise<Article[]> {
  const articles = await database.articles.bulkGet([...new Set(ids)]);
  return articles
    .filter((article) => article !== undefined)
    .filter(({ version, url, trashed }) => !version && url && !trashed);
}
