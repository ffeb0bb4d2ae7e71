import { rangeIndex } from './range-index';

/** A shown passage and whose it is. */
export interface Hittable {
  id: string;
  range: Range;
  /** The passage is this element as a whole. */
  element?: Element;
}

/** Answers which passages are at a place; made once per painting, asked at every pointer move. */
export interface HitMap {
  /**
   * Ids at a point of this document's viewport (CSS pixels), the shortest passage first, elements
   * last; [] beside all.
   */
  atPoint(x: number, y: number, document: Document): string[];
  /** Ids at a caret position: the character after it counts, and the one before it. */
  atCaret(node: Node, offset: number): string[];
}

/** Pixels that a finger or an impatient mouse may miss a letter by. */
const NEAR = 2;

/**
 * Finds the passages under the pointer by binary search over their starts, so a move costs the same
 * with two passages or two thousand.
 */
export function hitMap(passages: readonly Hittable[]): HitMap {
  const elements = new Map<Element, string[]>();
  const index = rangeIndex(passages.filter(({ element }) => !element));
  for (const { id, element } of passages)
    if (element) elements.set(element, [...(elements.get(element) ?? []), id]);

  const roots = index.roots();
  // Not `instanceof`: the passages may live in another window than this code.
  const shadowRoots = roots.filter((root): root is ShadowRoot => 'host' in root);

  const atCaret = (node: Node, offset: number): string[] => {
    const hits = index.touching([node, offset], [node, offset]);
    if (hits.length > 1) hits.sort((a, b) => lengthOf(a.range) - lengthOf(b.range));
    return hits.map(({ id }) => id);
  };

  const atText = (x: number, y: number, document: Document): string[] => {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
    if (!caret) return [];
    const ids = atCaret(caret.offsetNode, caret.offset);
    // The caret snaps to the nearest text, however far that is from the point.
    return ids.length && isOnText(caret.offsetNode, caret.offset, x, y) ? ids : [];
  };

  const atPoint = (x: number, y: number, document: Document): string[] => {
    const ids = roots.length ? atText(x, y, document) : [];
    if (elements.size)
      for (const element of elementsAt(x, y, document)) ids.push(...(elements.get(element) ?? []));
    return ids;
  };

  return { atPoint, atCaret };
}

/** The elements under a point, the innermost first, through open shadow trees. */
function* elementsAt(x: number, y: number, document: Document): Generator<Element> {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner?.shadowRoot; ) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  while (element) {
    yield element;
    const root: Node = element.getRootNode();
    element = element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
  }
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
