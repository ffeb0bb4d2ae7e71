import { Dexie } from 'dexie';
import type { Article } from '../model/article';
import { database } from './database';

/** Which part of the library is shown. */
export type Shelf =
  | { kind: 'all' | 'inbox' | 'reading' | 'archive' | 'favourites' | 'trash' }
  /** `category`: what the source calls it; both can be nested by `/`. */
  | { kind: 'tag' | 'category'; tag: string };

export type TagShelf = Extract<Shelf, { tag: string }>;

/**
 * What a list can be sorted by: time of saving, the last or the first in front, day of publication,
 * title by the person's alphabet, length.
 */
export const SORTS = ['saved', 'oldest', 'published', 'title', 'words'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * The ids of a shelf's articles, the last saved first unless said otherwise; the trash begins with
 * what was last thrown away. Only the trash holds what is trashed. The shelf of a tag holds those of
 * the tags nested in it too. Sorted by time of saving no article is read, only its place in an index:
 * 15 ms for ten thousand.
 */
export async function shelfIds(shelf: Shelf, sort: Sort = 'saved'): Promise<string[]> {
  if (sort !== 'saved' && sort !== 'oldest') return sortedIds(shelf, sort);
  const ids = await ('tag' in shelf ? tagIds(shelf) : range(shelf.kind).primaryKeys());
  // An index hands out its keys in one go only forwards.
  return sort === 'saved' ? ids.reverse() : ids;
}

/** The first articles of a shelf, for the time until `shelfIds` knows them all. */
export async function firstOn(
  shelf: Shelf,
  count: number,
  sort: Sort = 'saved',
): Promise<Article[]> {
  if (!('tag' in shelf) && sort === 'saved')
    return range(shelf.kind).reverse().limit(count).toArray();
  return articlesNamed((await shelfIds(shelf, sort)).slice(0, count));
}

/** The articles with these ids, in this order; one that is gone is left out. */
export async function articlesNamed(ids: string[]): Promise<Article[]> {
  const rows = await database.articles.bulkGet(ids);
  return rows.filter((row) => row !== undefined);
}

/** The shelves whose articles are waiting for something, and are counted therefore. */
export type CountedShelf = 'inbox' | 'reading' | 'favourites' | 'trash';

/** How many articles these shelves hold. */
export async function shelfCounts(): Promise<Record<CountedShelf, number>> {
  const [inbox, reading, favourites, trash] = await Promise.all([
    range('inbox').count(),
    range('reading').count(),
    range('favourites').count(),
    range('trash').count(),
  ]);
  return { inbox, reading, favourites, trash };
}

/** How many articles there are, those in the trash too. */
export const articleCount = (): Promise<number> => database.articles.count();

/** A shelf as a stretch of an index, by the time of saving (the trash: of throwing away). */
function range(kind: Exclude<Shelf, TagShelf>['kind']) {
  const { articles } = database;
  const { minKey, maxKey } = Dexie;
  switch (kind) {
    case 'all':
      return articles.where('[trashed+saved]').between(['', minKey], ['', maxKey]);
    case 'trash':
      return articles.where('[trashed+saved]').above(['', maxKey]);
    case 'favourites':
      return articles.where('[trashed+favourite+saved]').between(['', 1, minKey], ['', 1, maxKey]);
    default:
      return articles
        .where('[trashed+state+saved]')
        .between(['', kind, minKey], ['', kind, maxKey]);
  }
}

/** Ascending by time of saving. */
async function tagIds({ kind, tag }: TagShelf): Promise<string[]> {
  const { articles } = database;
  const field = kind === 'tag' ? 'tags' : 'categories';
  const [all, own, nested] = await Promise.all([
    range('all').primaryKeys(),
    articles.where(field).equals(tag).primaryKeys(),
    articles.where(field).startsWith(`${tag}/`).primaryKeys(),
  ]);
  const tagged = new Set([...own, ...nested]);
  return all.filter((id) => tagged.has(id));
}

async function sortedIds(shelf: Shelf, sort: Exclude<Sort, 'saved' | 'oldest'>): Promise<string[]> {
  // By the time of saving where the wanted order leaves it open.
  const rows = await articlesNamed(await shelfIds(shelf));
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return rows
    .sort((one, two) =>
      sort === 'title'
        ? compare(one.title, two.title)
        : sort === 'words'
          ? two.words - one.words
          : compare(two.published, one.published),
    )
    .map(({ id }) => id);
}
