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
 * Adds to `into` where mutations may have brought text or images: blocks whose words changed, and
 * what was put in. What was only taken away brings nothing.
 */
export function collectArrivals(records: readonly MutationRecord[], into: Set<Node>) {
  for (const { type, target, addedNodes } of records) {
    if (type === 'characterData') into.add(blockOf(target));
    if (type === 'attributes') into.add(target);
    for (const node of addedNodes) into.add(blockOf(node));
  }
}

/** Elements looked at for trees of their own; more at once is a page made anew, read as a whole. */
const MANY = 3000;

/** The open shadow trees and framed documents in what arrived, those inside them too. */
export function treesIn(node: Node): (ShadowRoot | Document)[] {
  const trees: (ShadowRoot | Document)[] = [];
  const look = (parent: Node) => {
    const elements = 'querySelectorAll' in parent ? (parent as Element).querySelectorAll('*') : [];
    for (const element of [parent, ...Array.from(elements).slice(0, MANY)]) {
      const tree = treeOf(element);
      if (!tree) continue;
      trees.push(tree);
      look(tree);
    }
  };
  look(node);
  return trees;
}

function treeOf(node: Node): ShadowRoot | Document | undefined {
  if ('shadowRoot' in node && node.shadowRoot) return node.shadowRoot as ShadowRoot;
  if ('contentDocument' in node && node.contentDocument) return node.contentDocument as Document;
  return undefined;
}
