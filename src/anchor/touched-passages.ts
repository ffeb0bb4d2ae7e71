import type { Point, RangeIndex } from './range-index';

/** More changes at once are not looked at one by one. */
const MANY = 300;

/**
 * The ranges that mutations may have changed; undefined when it may be any of them. Costs a few
 * comparisons a record, however many ranges there are.
 */
export function touchedBy<T extends { range: Range }>(
  records: readonly MutationRecord[],
  index: RangeIndex<T>,
): Set<T> | undefined {
  if (records.length > MANY) return undefined;
  const touched = new Set<T>();
  for (const record of records)
    for (const item of index.touching(...stretchOf(record))) touched.add(item);
  // A tree that was taken out of the page takes its ranges with it and changes none.
  for (const root of index.roots())
    if (!isShown(root)) for (const item of index.inTree(root)) touched.add(item);
  return touched;
}

/** Whether a tree is part of a page: not that of a removed host, nor a removed frame's. */
export function isShown(root: Node): boolean {
  if (!root.isConnected) return false;
  const document = root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : root.ownerDocument;
  return document?.defaultView !== null;
}

/** From where to where a mutation may have changed what is read. */
function stretchOf(record: MutationRecord): [from: Point, to: Point] {
  const { type, target, previousSibling: before, nextSibling: after } = record;
  const whole: [Point, Point] = [
    [target, 0],
    [target, sizeOf(target)],
  ];
  // Neighbours that have moved on since say nothing of the place.
  if (type !== 'childList') return whole;
  const from: Point = before?.parentNode === target ? [before, sizeOf(before)] : whole[0];
  const to: Point = after?.parentNode === target ? [after, 0] : whole[1];
  return [from, to];
}

const sizeOf = (node: Node) =>
  'length' in node && typeof node.length === 'number' ? node.length : node.childNodes.length;
