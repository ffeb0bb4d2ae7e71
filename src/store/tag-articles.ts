import { changeTags, type TagChange, takingBack } from './change-tags';
import { database } from './database';

/** Tags to put on and to take off. */
interface TagEdit {
  add?: string[];
  remove?: string[];
}

/**
 * Puts tags on these articles and takes tags off them, in one transaction that reads each article as
 * it is then: what another window did in the meantime stays. Resolves to what changed, for
 * `untagArticles`.
 */
export const tagArticles = (
  ids: string[],
  { add = [], remove = [] }: TagEdit,
): Promise<TagChange[]> =>
  changeArticles([...new Set(ids)], (tags) => [
    ...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add]),
  ]);

/** Takes back what `tagArticles` did, and no other tags than those. */
export async function untagArticles(changes: TagChange[]): Promise<void> {
  await changeArticles(
    changes.map(({ id }) => id),
    takingBack(changes),
  );
}

function changeArticles(
  ids: string[],
  change: (tags: string[], id: string) => string[],
): Promise<TagChange[]> {
  const { articles } = database;
  return database.transaction('rw', articles, () =>
    changeTags(
      'tags',
      { read: () => articles.bulkGet(ids), write: (rows) => articles.bulkPut(rows) },
      change,
    ),
  );
}
