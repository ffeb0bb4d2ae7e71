/** Something that stands somewhere in a document. */
interface Ranged {
  range: Range;
}

/** A place in a tree, as the boundary of a range has it. */
export type Point = readonly [node: Node, offset: number];

/** Ranges by where they stand. */
export interface RangeIndex<T extends Ranged> {
  /** Those that reach from `to` or before it to `from` or after it; their ends count. */
  touching(from: Point, to: Point): T[];
  /** The documents and shadow roots that they stand in. */
  roots(): Node[];
  /** All in one of these trees. */
  inTree(root: Node): T[];
}

/** The ranges of one tree, by their start, with the one that ends last among those before. */
interface Tree<T> {
  sorted: T[];
  furthest: Range[];
}

/**
 * Finds ranges by binary search over their starts. It stays right while the document changes: the
 * boundaries of live ranges move, but never past each other.
 */
export function rangeIndex<T extends Ranged>(items: readonly T[]): RangeIndex<T> {
  const trees = new Map<Node, Tree<T>>();
  for (const item of items) {
    const root = item.range.startContainer.getRootNode();
    const tree = trees.get(root) ?? { sorted: [], furthest: [] };
    trees.set(root, tree);
    tree.sorted.push(item);
  }
  for (const { sorted, furthest } of trees.values()) {
    sorted.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    for (const { range } of sorted) {
      const last = furthest.at(-1);
      const further = !last || range.compareBoundaryPoints(Range.END_TO_END, last) > 0;
      furthest.push(further ? range : last);
    }
  }
  return {
    touching(from, to) {
      const tree = trees.get(from[0].getRootNode());
      if (!tree) return [];
      const { sorted, furthest } = tree;
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.range.comparePoint(...to) ?? -1) < 0) high = middle;
        else low = middle + 1;
      }
      const found: T[] = [];
      for (let k = low - 1; k >= 0; k--) {
        if ((furthest[k]?.comparePoint(...from) ?? 1) > 0) break;
        const item = sorted[k];
        if (item && item.range.comparePoint(...from) <= 0) found.push(item);
      }
      return found;
    },
    roots: () => [...trees.keys()],
    inTree: (root) => trees.get(root)?.sorted ?? [],
  };
}
