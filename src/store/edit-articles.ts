import type { Article } from '../model/article';
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

/** The edited fields of an article as they were before. */
export interface EditedArticle {
  id: string;
  before: ArticleEdit;
}

/** Changes the named fields and no others, so that two windows do not undo each other's work. */
export async function editArticle(id: string, edit: ArticleEdit): Promise<void> {
  await database.articles.update(id, { ...edit, updated: new Date().toISOString() });
}

/** Changes state or favourite of many articles in one transaction. Resolves to what `takeBackEdits` needs. */
export const editArticles = (
  ids: string[],
  edit: Pick<ArticleEdit, 'state' | 'favourite'>,
): Promise<EditedArticle[]> => changeArticles(ids, () => edit);

/** Gives the articles back what `editArticles` took from them. */
export async function takeBackEdits(edited: EditedArticle[]): Promise<void> {
  const before = new Map(edited.map((one) => [one.id, one.before]));
  await changeArticles([...before.keys()], (id) => before.get(id) ?? {});
}

/** Moves articles to the trash; `restoreArticles` is its undo. */
export async function trashArticles(ids: string[]): Promise<void> {
  const trashed = new Date().toISOString();
  await changeArticles(ids, () => ({ trashed }));
}

/** Takes articles out of the trash. */
export async function restoreArticles(ids: string[]): Promise<void> {
  await changeArticles(ids, () => ({ trashed: '' }));
}

/**
 * Reads and writes the rows in one transaction: half the time of changing them one by one, and
 * nothing else of them can be spoiled by writing them whole. Those that are gone are passed over.
 */
function changeArticles(
  ids: string[],
  change: (id: string) => Pick<Partial<Article>, 'state' | 'favourite' | 'trashed'>,
): Promise<EditedArticle[]> {
  const { articles } = database;
  const updated = new Date().toISOString();
  return database.transaction('rw', articles, async () => {
    const rows = (await articles.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
    await articles.bulkPut(rows.map((row) => ({ ...row, ...change(row.id), updated })));
    return rows.map((row) => ({ id: row.id, before: fieldsOf(row, change(row.id)) }));
  });
}

/** Those fields of an article that a change names. */
const fieldsOf = (article: Article, change: ArticleEdit): ArticleEdit => ({
  ...('state' in change && { state: article.state }),
  ...('favourite' in change && { favourite: article.favourite }),
});
