/** A passage where it was found, with what tells whether it is still there. */
export interface FoundPassage {
  range: Range;
  /** Its place in the page's text. */
  start: number;
  /** The node that holds it whole; only changes below it can change its words. */
  home: Node;
  /** True when its nodes were taken out of the page: a live range then stands elsewhere. */
  hasMoved(): boolean;
  /** True when it shows other words than when it was found. */
  hasChanged(): boolean;
}

/** Takes down what a range shows now. */
export function foundPassage(range: Range, start: number): FoundPassage {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  const words = range.toString();
  return {
    range,
    start,
    home: commonAncestorContainer,
    hasMoved: () =>
      range.startContainer !== startContainer ||
      range.endContainer !== endContainer ||
      !startContainer.isConnected,
    hasChanged: () => range.toString() !== words,
  };
}

/**
 * Those of the passages that a change of the page took away or rewrote. Costs next to nothing for
 * changes elsewhere, so that a page that never rests does not keep us busy.
 */
export function brokenPassages(
  passages: ReadonlyMap<string, FoundPassage>,
  records: readonly MutationRecord[],
): string[] {
  if (!passages.size) return [];
  const broken = new Set<string>();
  if (records.some(({ removedNodes }) => removedNodes.length))
    for (const [id, passage] of passages) if (passage.hasMoved()) broken.add(id);

  const touched = new Set<Node>();
  for (const { target } of records)
    for (let node: Node | null = target; node && !touched.has(node); node = node.parentNode)
      touched.add(node);
  for (const [id, passage] of passages)
    if (touched.has(passage.home) && passage.hasChanged()) broken.add(id);
  return [...broken];
}

/** How many characters came into the page with these changes. */
export function addedText(records: readonly MutationRecord[]): number {
  let length = 0;
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') length += target.nodeValue?.length ?? 0;
    for (const node of addedNodes) length += node.textContent?.length ?? 0;
  }
  return length;
}
