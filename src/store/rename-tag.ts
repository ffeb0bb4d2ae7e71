import type { Table } from 'dexie';
import { changeTags, type TagChange, type TagField, takingBack } from './change-tags';
import { database } from './database';

/** What renaming or deleting a tag did, so that it can be taken back. */
export interface TagChanges {
  field: TagField;
  articles: TagChange[];
  annotations: TagChange[];
}

/**
 * Renames a tag or a category, and those nested in it by `/`, on every article, in the trash too, and
 * every annotation, in one transaction. Where the new name is in use already the two become one:
 * nothing carries a tag twice. When the new name is nested in the old one, its other nested tags stay.
 */
export const renameTag = (field: TagField, from: string, to: string): Promise<TagChanges> =>
  changeEverywhere(field, from, (tag) =>
    tag !== from && to.startsWith(`${from}/`) ? tag : to + tag.slice(from.length),
  );

/** Takes a tag or a category, and those nested in it, off everything, in one transaction. */
export const deleteTag = (field: TagField, tag: string): Promise<TagChanges> =>
  changeEverywhere(field, tag, () => '');

/** Takes back what `renameTag` or `deleteTag` did; tags that were given since stay. */
export async function restoreTags({ field, ...changes }: TagChanges): Promise<void> {
  const { articles, annotations } = database;
  const idsOf = (rows: TagChange[]) => rows.map(({ id }) => id);
  await database.transaction('rw', [articles, annotations], async () => {
    const tagged = idsOf(changes.articles);
    await changeTags(
      field,
      { read: () => articles.bulkGet(tagged), write: (rows) => articles.bulkPut(rows) },
      takingBack(changes.articles),
    );
    const noted = idsOf(changes.annotations);
    await changeTags(
      'tags',
      { read: () => annotations.bulkGet(noted), write: (rows) => annotations.bulkPut(rows) },
      takingBack(changes.annotations),
    );
  });
}

/** `change` makes the new name of a tag of the branch, '' for none. */
function changeEverywhere(
  field: TagField,
  branch: string,
  change: (tag: string) => string,
): Promise<TagChanges> {
  const nested = `${branch}/`;
  const changed = (tags: string[]) => [
    ...new Set(
      tags
        .map((tag) => (tag === branch || tag.startsWith(nested) ? change(tag) : tag))
        .filter(Boolean),
    ),
  ];
  const { articles, annotations } = database;
  const inBranch = <Row, Insert>(table: Table<Row, string, Insert>) =>
    table.where(field).equals(branch).or(field).startsWith(nested).distinct().toArray();
  return database.transaction('rw', [articles, annotations], async () => ({
    field,
    articles: await changeTags(
      field,
      { read: () => inBranch(articles), write: (rows) => articles.bulkPut(rows) },
      changed,
    ),
    // Annotations have the reader's tags only.
    annotations:
      field === 'categories'
        ? []
        : await changeTags(
            'tags',
            { read: () => inBranch(annotations), write: (rows) => annotations.bulkPut(rows) },
            changed,
          ),
  }));
}
