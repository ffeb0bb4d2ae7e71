import { markOf } from './mark-points';
import { isText } from './node-kinds';

/**
 * Finds the marks of the points in a prepared copy and takes them out. Two of them are the ends of
 * one range. Says which points were lost on the way; then the ranges are not to be used.
 */
export function findMarks(body: Element, count: number): { found: Range[]; lost: Set<number> } {
  const document = body.ownerDocument;
  const places = new Map<number, { node: Text; offset: number }>();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (isText(node)) readMarks(node, places);
  }
  const lost = new Set<number>();
  const found: Range[] = [];
  for (let start = 0; start < count; start += 2) {
    const [from, to] = [places.get(start), places.get(start + 1)];
    if (!from) lost.add(start);
    if (!to) lost.add(start + 1);
    if (!from || !to) continue;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    // The part with the one end was moved behind that with the other.
    if (range.startContainer !== from.node || range.startOffset !== from.offset)
      for (const point of [start, start + 1]) lost.add(point);
    found.push(range);
  }
  return { found, lost };
}

const MARKS = new RegExp(`[${markOf(0)}-${String.fromCodePoint(0x10fffd)}]`, 'gu');

function readMarks(node: Text, places: Map<number, { node: Text; offset: number }>) {
  const { data } = node;
  let gone = 0;
  for (const { 0: mark, index } of data.matchAll(MARKS)) {
    places.set((mark.codePointAt(0) ?? 0) - 0x100000, { node, offset: index - gone });
    gone += mark.length;
  }
  if (gone) node.data = data.replace(MARKS, '');
}
