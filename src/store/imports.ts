import type { Annotation } from '../model/annotation';
import type { Article, Body } from '../model/article';
import type { ArticleImage, Asset } from '../model/asset';
import { newId } from '../model/id';
import { database } from './database';
import { sha256 } from './sha256';

/** An article from outside, its HTML sanitised. `article.id` is '' when the file gave none. */
export interface Incoming {
  article: Article;
  html: string;
  text: string;
  annotations: Annotation[];
  images: ArticleImage[];
  assets: Asset[];
}

/** What became of it. */
export interface Imported {
  id: string;
  outcome: 'added' | 'merged' | 'unchanged';
}

const TABLES = [
  database.articles,
  database.bodies,
  database.annotations,
  database.images,
  database.assets,
  database.tombstones,
];

/**
 * Takes an article in, in one transaction. One that is there already (the same id, page, or, where
 * there is no address, the same text) is merged: tags, categories and annotations are united, empty
 * fields filled, nothing is replaced. Importing twice changes nothing.
 */
export async function keepImported(incoming: Incoming): Promise<Imported> {
  const hash = await sha256(incoming.html);
  return database.transaction('rw', TABLES, async () => {
    const known = await findKnown(incoming.article, hash);
    const id = known?.id ?? (incoming.article.id || newId());
    if (!known) {
      await database.articles.add({ ...incoming.article, id });
      await database.tombstones.delete(id);
      await database.bodies.add(bodyOf(id, incoming, hash));
    }
    const changes = [
      known ? await mergeArticle(known, incoming.article) : true,
      await addAnnotations(id, incoming.annotations),
      await addImages(id, incoming.images, incoming.assets),
    ];
    const outcome = !known ? 'added' : changes.some(Boolean) ? 'merged' : 'unchanged';
    return { id, outcome };
  });
}

async function findKnown(article: Article, hash: string): Promise<Article | undefined> {
  if (article.id) {
    const same = await database.articles.get(article.id);
    if (same) return same;
  }
  if (article.urlKey) return database.articles.where({ urlKey: article.urlKey }).first();
  const bodies = await database.bodies.where({ hash }).toArray();
  const twins = await database.articles.bulkGet(bodies.map(({ articleId }) => articleId));
  return twins.find((twin) => twin?.title === article.title && !twin.urlKey);
}

function bodyOf(id: string, { article, html, text }: Incoming, hash: string): Body {
  return { articleId: id, version: article.version, html, text, hash, captured: article.saved };
}

/** True when the article in the library was changed by what came in. */
async function mergeArticle(known: Article, incoming: Article): Promise<boolean> {
  const united: Partial<Article> = {
    tags: [...new Set([...known.tags, ...incoming.tags])],
    categories: [...new Set([...known.categories, ...incoming.categories])],
    saved: incoming.saved < known.saved ? incoming.saved : known.saved,
    note: known.note || incoming.note,
    title: known.title || incoming.title,
    authors: known.authors.length ? known.authors : incoming.authors,
    published: known.published || incoming.published,
    description: known.description || incoming.description,
    image: known.image || incoming.image,
    favourite: known.favourite || incoming.favourite,
    trashed: '',
    extra: { ...incoming.extra, ...known.extra },
  };
  const same = Object.entries(united).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(known, key)),
  );
  if (!same)
    await database.articles.update(known.id, { ...united, updated: new Date().toISOString() });
  return !same;
}

async function addAnnotations(articleId: string, annotations: Annotation[]): Promise<boolean> {
  const known = await database.annotations.bulkGet(annotations.map(({ id }) => id));
  const fresh = annotations.filter((_, index) => !known[index]);
  await database.annotations.bulkAdd(fresh.map((row) => ({ ...row, articleId })));
  await database.tombstones.bulkDelete(fresh.map(({ id }) => id));
  return fresh.length > 0;
}

async function addImages(
  articleId: string,
  images: ArticleImage[],
  assets: Asset[],
): Promise<boolean> {
  await database.assets.bulkPut(assets);
  const known = await database.images.bulkGet(images.map(({ url }) => [articleId, url]));
  const fresh = images.filter(
    (image, index) => !known[index]?.sha256 && (image.sha256 || !known[index]),
  );
  await database.images.bulkPut(fresh.map((row) => ({ ...row, articleId })));
  return fresh.length > 0;
}
