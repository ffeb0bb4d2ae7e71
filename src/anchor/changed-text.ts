import { elementKind } from './element-kind';

const isInline = (node: Node) =>
  node.nodeType !== 1 || elementKind((node as Element).localName) === 'inline';

/** The nearest block around a node: text that arrives piece by piece is read with its line. */
function blockOf(node: Node): Node {
  let at: Node = node;
  while (at.parentNode && isInline(at)) at = at.parentNode;
  return at;
}

/**
 * Adds to `into` where mutations may have brought text: blocks whose words changed, and what was put
 * in. What was only taken away brings nothing.
 */
export function collectArrivals(records: readonly MutationRecord[], into: Set<Node>) {
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') into.add(blockOf(target));
    for (const node of addedNodes) into.add(blockOf(node));
  }
}
