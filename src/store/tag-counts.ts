import type { TagField } from './change-tags';
import { database } from './database';
import { articlesNamed, shelfIds } from './shelves';

/** Every tag, or category, in use with the number of articles outside the trash that carry it, by name. */
export async function tagCounts(
  field: TagField = 'tags',
): Promise<{ tag: string; count: number }[]> {
  const { articles } = database;
  return database.transaction('r', articles, async () => {
    const tags = (await articles.orderBy(field).uniqueKeys()).map(String);
    const trashed = await articlesNamed(await shelfIds({ kind: 'trash' }));
    const gone = new Map<string, number>();
    for (const tag of trashed.flatMap((article) => article[field]))
      gone.set(tag, (gone.get(tag) ?? 0) + 1);
    const counts = await Promise.all(tags.map((tag) => articles.where(field).equals(tag).count()));
    return tags
      .map((tag, at) => ({ tag, count: (counts[at] ?? 0) - (gone.get(tag) ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((one, two) => one.tag.localeCompare(two.tag));
  });
}
