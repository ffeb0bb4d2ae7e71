import type { Article, Body } from '../model/article';
import { urlKey } from '../model/url-key';
import type { WholeArticle } from '../model/whole-article';
import { database } from './database';

/** What a person may change about an article. */
export type ArticleEdit = Partial<
  Pick<
    Article,
    | 'title'
    | 'authors'
    | 'site'
    | 'published'
    | 'tags'
    | 'categories'
    | 'note'
    | 'state'
    | 'favourite'
  >
>;

/** Which part of the library is shown. */
export type Shelf =
  | { kind: 'all' | 'inbox' | 'reading' | 'archive' | 'favourites' | 'trash' }
  | { kind: 'tag'; tag: string };

/** The article with this id. */
export const articleById = (id: string): Promise<Article | undefined> => database.articles.get(id);

/** The article saved from this address, by its identity (see url-key.ts); not one in the trash. */
export async function articleByUrl(url: string): Promise<Article | undefined> {
  const key = urlKey(url);
  return key
    ? database.articles
        .where({ urlKey: key })
        .filter((article) => !article.trashed)
        .first()
    : undefined;
}

/**
 * The articles of a shelf, the newest first. Only the trash holds what is trashed. The shelf of a tag
 * holds those of the tags nested in it too.
 */
export async function articlesOn(shelf: Shelf): Promise<Article[]> {
  const { articles } = database;
  const found =
    shelf.kind === 'tag'
      ? articles.where('tags').equals(shelf.tag).or('tags').startsWith(`${shelf.tag}/`).distinct()
      : shelf.kind === 'trash'
        ? articles.where('trashed').above('')
        : shelf.kind === 'all' || shelf.kind === 'favourites'
          ? articles.toCollection()
          : articles.where({ state: shelf.kind });
  const rows = await found
    .filter(
      (article) =>
        (article.trashed !== '') === (shelf.kind === 'trash') &&
        (shelf.kind !== 'favourites' || article.favourite === 1),
    )
    .toArray();
  return rows.sort((one, two) => (one.saved < two.saved ? 1 : one.saved > two.saved ? -1 : 0));
}

/** How many articles a shelf holds. */
export async function shelfCounts(): Promise<Record<Exclude<Shelf['kind'], 'tag'>, number>> {
  const counts = { all: 0, inbox: 0, reading: 0, archive: 0, favourites: 0, trash: 0 };
  await database.articles.each((article) => {
    if (article.trashed) counts.trash++;
    else {
      counts.all++;
      counts[article.state]++;
      counts.favourites += article.favourite;
    }
  });
  return counts;
}

/** Every tag in use with the number of articles that carry it, by name. */
export async function tagCounts(): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>();
  await database.articles.each((article) => {
    if (!article.trashed)
      for (const tag of article.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((one, two) => one.tag.localeCompare(two.tag));
}

/** The text that is shown of an article. */
export async function bodyOf(article: Article): Promise<Body | undefined> {
  return database.bodies.get([article.id, article.version]);
}

/** The article with its text, annotations and image list, as an export takes it. */
export async function wholeArticle(id: string): Promise<WholeArticle | undefined> {
  return database.transaction(
    'r',
    [database.articles, database.bodies, database.annotations, database.images],
    async () => {
      const article = await database.articles.get(id);
      if (!article) return undefined;
      const body = await database.bodies.get([id, article.version]);
      const annotations = await database.annotations.where({ articleId: id }).toArray();
      return {
        article,
        html: body?.html ?? '',
        annotations: annotations.sort((one, two) => one.target.start - two.target.start),
        images: await database.images.where({ articleId: id }).toArray(),
      };
    },
  );
}

/** Changes the named fields and no others, so that two windows do not undo each other's work. */
export async function editArticle(id: string, edit: ArticleEdit): Promise<void> {
  await database.articles.update(id, { ...edit, updated: new Date().toISOString() });
}

/** Moves articles to the trash; `restoreArticles` is its undo. */
export const trashArticles = (ids: string[]): Promise<void> =>
  setTrashed(ids, new Date().toISOString());

/** Takes articles out of the trash. */
export const restoreArticles = (ids: string[]): Promise<void> => setTrashed(ids, '');

async function setTrashed(ids: string[], trashed: string): Promise<void> {
  const updated = new Date().toISOString();
  await database.transaction('rw', database.articles, async () => {
    await database.articles.where('id').anyOf(ids).modify({ trashed, updated });
  });
}
