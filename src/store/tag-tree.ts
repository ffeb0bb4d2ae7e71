import type { TagField } from './change-tags';
import { database } from './database';
import { shelfIds } from './shelves';

/** A tag as part of the tree that `/` in tags makes. */
export interface TagNode {
  /** The whole tag, `sea/port`. */
  tag: string;
  /** Its own part of it, `port`. */
  name: string;
  /** Articles that carry it or a tag nested in it, each counted once. */
  count: number;
  nested: TagNode[];
}

/**
 * The tags, or categories, of all articles outside the trash as a tree, by name. A part that no article carries by
 * itself is there as well when something is nested in it.
 */
export async function tagTree(field: TagField = 'tags'): Promise<TagNode[]> {
  const counts = await branchCounts(field);
  const roots: TagNode[] = [];
  const nodes = new Map<string, TagNode>();
  for (const tag of [...counts.keys()].sort((one, two) => one.localeCompare(two))) {
    const [parent, name] = parentOf(tag);
    const node = { tag, name, count: counts.get(tag) ?? 0, nested: [] };
    nodes.set(tag, node);
    (nodes.get(parent)?.nested ?? roots).push(node);
  }
  return roots;
}

/** Counts the keys of an index; no article is read but those in the trash, which are to be left out. */
function branchCounts(field: TagField): Promise<Map<string, number>> {
  const { articles } = database;
  return database.transaction('r', articles, async () => {
    const trashed = new Set(await shelfIds({ kind: 'trash' }));
    const tags = (await articles.orderBy(field).uniqueKeys()).map(String);
    const carriers = new Map<string, string[][]>();
    await Promise.all(
      tags.map(async (tag) => {
        const ids = await articles.where(field).equals(tag).primaryKeys();
        for (const branch of branchOf(tag))
          carriers.set(branch, [...(carriers.get(branch) ?? []), ids]);
      }),
    );
    const counts = new Map<string, number>();
    for (const [tag, ids] of carriers) {
      const count = new Set(ids.flat().filter((id) => !trashed.has(id))).size;
      if (count) counts.set(tag, count);
    }
    return counts;
  });
}

/** A tag and all it is nested in: `a/b/c` is in `a/b` and in `a`. */
function branchOf(tag: string): string[] {
  const [parent] = parentOf(tag);
  return parent ? [...branchOf(parent), tag] : [tag];
}

/** A slash with nothing before or after it nests nothing: `/x` and `x/` are tags like any other. */
function parentOf(tag: string): [parent: string, name: string] {
  const at = tag.lastIndexOf('/', tag.length - 2);
  return at > 0 ? [tag.slice(0, at), tag.slice(at + 1)] : ['', tag];
}
