import { pieceOffset, rawIndex } from './collapse';
import type { LinearText } from './linear-text';

/** Which piece each text node is; made when a text is first asked for a point, kept with it. */
const ordinals = new WeakMap<LinearText, Map<Node, number>>();

function ordinalOf(linear: LinearText, node: Node): number | undefined {
  let map = ordinals.get(linear);
  if (!map) {
    map = new Map(linear.nodes.map((text, i) => [text, i]));
    ordinals.set(linear, map);
  }
  return map.get(node);
}

/** The last index whose value is at most `value` in a sorted list; -1 when there is none. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * The offset in the linear text of a point in the DOM. Between two pieces, or in a node that shows
 * nothing, the point belongs to the next piece when it starts something and to the last one when it
 * ends something.
 */
export function offsetOfPoint(
  linear: LinearText,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): number {
  const here = ordinalOf(linear, node);
  if (here !== undefined) {
    const start = linear.starts[here] ?? 0;
    const length = (linear.ends[here] ?? 0) - start;
    return start + pieceOffset((linear.nodes[here] as Text).data, length, offset);
  }
  const neighbour = nearestPiece(linear, node, offset, side);
  if (neighbour === undefined) return side === 'start' ? linear.text.length : 0;
  return (side === 'start' ? linear.starts : linear.ends)[neighbour] ?? 0;
}

/** The first piece after the point (start) or the last one before it (end). */
function nearestPiece(
  linear: LinearText,
  node: Node,
  offset: number,
  side: 'start' | 'end',
): number | undefined {
  const document = node.ownerDocument ?? linear.root.ownerDocument;
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  const child = node.childNodes[offset];
  let at: Node | null;
  if (side === 'end') {
    walker.currentNode = child ?? node;
    at = child || !node.lastChild ? walker.previousNode() : lastText(walker, node);
  } else if (child) {
    walker.currentNode = child;
    at = child.nodeType === Node.TEXT_NODE ? child : walker.nextNode();
  } else {
    at = lastText(walker, node);
    at = walker.nextNode();
  }
  while (at) {
    const ordinal = ordinalOf(linear, at);
    if (ordinal !== undefined) return ordinal;
    at = side === 'start' ? walker.nextNode() : walker.previousNode();
  }
  return undefined;
}

/** Moves the walker to the last node inside `node`; that node when it is text. */
function lastText(walker: TreeWalker, node: Node): Node | null {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  walker.currentNode = last;
  return last.nodeType === Node.TEXT_NODE ? last : walker.previousNode();
}

/**
 * The range that shows the characters from `start` to `end`. Undefined when its nodes were changed
 * since the text was read. A range cannot leave the shadow tree it starts in: what lies in another
 * tree is cut off.
 */
export function rangeOf(linear: LinearText, start: number, end: number): Range | undefined {
  const { nodes, starts, ends } = linear;
  const first = lastAtMost(starts, start);
  const last = lastAtMost(starts, end - 1);
  const from = nodes[first];
  const to = nodes[last];
  if (!from || !to || last < first) return undefined;
  const startAt = starts[first] ?? 0;
  const endAt = starts[last] ?? 0;
  const fromLength = (ends[first] ?? 0) - startAt;
  const toLength = (ends[last] ?? 0) - endAt;
  const range = from.ownerDocument.createRange();
  const startRaw = rawIndex(from.data, fromLength, start - startAt);
  const endRaw = rawIndex(to.data, toLength, end - 1 - endAt) + 1;
  if (startRaw > from.data.length || endRaw > to.data.length) return undefined;
  range.setStart(from, startRaw);
  range.setEnd(to, endRaw);
  if (range.startContainer === from) return range;
  range.setStart(from, startRaw);
  range.setEnd(from, from.data.length);
  return range;
}

/** A part of a text node. */
export interface Slice {
  node: Text;
  from: number;
  to: number;
}

/**
 * The text nodes that show the characters from `start` to `end`, each with its part; between the
 * first and the last whole nodes, with the white space at their ends.
 */
export function slicesOf(linear: LinearText, start: number, end: number): Slice[] {
  const { nodes, starts, ends } = linear;
  const first = lastAtMost(starts, start);
  const last = lastAtMost(starts, end - 1);
  const slices: Slice[] = [];
  for (let k = Math.max(first, 0); k <= last; k++) {
    const node = nodes[k] as Text;
    const at = starts[k] ?? 0;
    const length = (ends[k] ?? 0) - at;
    slices.push({
      node,
      from: k === first ? rawIndex(node.data, length, start - at) : 0,
      to: k === last ? rawIndex(node.data, length, end - 1 - at) + 1 : node.data.length,
    });
  }
  return slices;
}
