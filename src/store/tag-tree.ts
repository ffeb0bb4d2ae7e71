import { database } from './database';

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
 * The tags of all articles outside the trash as a tree, by name. A part that no article carries by
 * itself is there as well when something is nested in it.
 */
export async function tagTree(): Promise<TagNode[]> {
  const counts = new Map<string, number>();
  await database.articles.each(({ tags, trashed }) => {
    if (trashed) return;
    for (const tag of new Set(tags.flatMap(branchOf))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
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
