/** A shown passage and whose it is. */
export interface Hittable {
  id: string;
  range: Range;
}

/** Answers which passages are at a place; made once per painting, asked at every pointer move. */
export interface HitMap {
  /** Ids at a point of the viewport (CSS pixels), the shortest passage first; [] beside the text. */
  atPoint(x: number, y: number): string[];
  /** Ids at a caret position: the character after it counts, and the one before it. */
  atCaret(node: Node, offset: number): string[];
}

/** The passages of one tree, by their start, with the passage that ends last among those before. */
interface Tree {
  sorted: Hittable[];
  furthest: Range[];
}

/** Pixels that a finger or an impatient mouse may miss a letter by. */
const NEAR = 2;

/**
 * Finds the passages under the pointer by binary search over their starts, so a move costs the same
 * with two passages or two thousand.
 */
export function hitMap(passages: readonly Hittable[]): HitMap {
  const trees = new Map<Node, Tree>();
  const document = passages[0]?.range.startContainer.ownerDocument;
  for (const passage of passages) {
    const root = passage.range.startContainer.getRootNode();
    const tree = trees.get(root) ?? { sorted: [], furthest: [] };
    trees.set(root, tree);
    tree.sorted.push(passage);
  }
  for (const tree of trees.values()) {
    tree.sorted.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    for (const { range } of tree.sorted) {
      const last = tree.furthest.at(-1);
      const further = !last || range.compareBoundaryPoints(Range.END_TO_END, last) > 0;
      tree.furthest.push(further ? range : last);
    }
  }

  // Not `instanceof`: the passages may live in another window than this code.
  const shadowRoots = [...trees.keys()].filter((root): root is ShadowRoot => 'host' in root);

  const atCaret = (node: Node, offset: number): string[] => {
    const tree = trees.get(node.getRootNode());
    if (!tree) return [];
    const { sorted, furthest } = tree;
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.range.comparePoint(node, offset) ?? -1) < 0) high = middle;
      else low = middle + 1;
    }
    const hits: Hittable[] = [];
    for (let k = low - 1; k >= 0; k--) {
      if ((furthest[k]?.comparePoint(node, offset) ?? 1) > 0) break;
      const passage = sorted[k];
      if (passage?.range.comparePoint(node, offset) === 0) hits.push(passage);
    }
    if (hits.length > 1) hits.sort((a, b) => lengthOf(a.range) - lengthOf(b.range));
    return hits.map(({ id }) => id);
  };

  const atPoint = (x: number, y: number): string[] => {
    if (!document) return [];
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    if (!caret) return [];
    const ids = atCaret(caret.offsetNode, caret.offset);
    // The caret snaps to the nearest text, however far that is from the point.
    return ids.length && isOnText(caret.offsetNode, caret.offset, x, y) ? ids : [];
  };

  return { atPoint, atCaret };
}

const lengthOf = (range: Range) => range.toString().length;

/** True when a character beside the caret is under the point. */
function isOnText(node: Node, offset: number, x: number, y: number): boolean {
  if (node.nodeType !== Node.TEXT_NODE) return false;
  const document = node.ownerDocument;
  const length = node.textContent?.length ?? 0;
  if (!document) return false;
  const range = document.createRange();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.min(length, offset + 1));
  for (const rect of range.getClientRects())
    if (
      x >= rect.left - NEAR &&
      x <= rect.right + NEAR &&
      y >= rect.top - NEAR &&
      y <= rect.bottom + NEAR
    )
      return true;
  return false;
}
