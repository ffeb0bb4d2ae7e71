import type { Nodes } from 'mdast';
import { isEmptyBlock } from './flow-of';
import { DELIMITED, joined } from './inline-nodes';
import { inlineHtml } from './is-phrasing';

/** Blocks whose edges show no white space and no line breaks. */
const LINES = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell']);

/**
 * Moves white space and breaks at the edges of links and of bold, italic, struck and highlighted text outside,
 * where CommonMark allows them, and takes them away at the edges of a block. What is empty then goes,
 * and tags that stand together become one HTML block.
 */
export function settleSpace(node: Nodes) {
  if (!('children' in node)) return;
  const children: Nodes[] = node.children;
  for (const child of children) settleSpace(child);
  let settled = children.flatMap(withEdgesOutside);
  if (LINES.has(node.type)) settled = edgesOf(settled, true).inside;
  settled = joined(settled).filter((child) => !isEmptyBlock(child));
  Object.assign(node, { children: isInline(settled[0]) ? settled : withTagsMerged(settled) });
  if (node.type === 'heading') breaksAsTags(node);
}

/** A heading is one line; a break in it would make it another kind of heading. */
function breaksAsTags(node: Nodes) {
  if (!('children' in node)) return;
  const children: Nodes[] = node.children;
  for (const child of children) breaksAsTags(child);
  Object.assign(node, {
    children: children.map((child) => (child.type === 'break' ? inlineHtml('<br>') : child)),
  });
}

const isInline = (node: Nodes | undefined) =>
  node?.type === 'text' || (node?.type === 'html' && node.data?.hName !== undefined);

/** Tags that follow each other make one HTML block. */
function withTagsMerged(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'html' && !node.data && last?.type === 'html' && !last.data)
      result[result.length - 1] = { type: 'html', value: `${last.value}\n${node.value}` };
    else result.push(node);
  }
  return result;
}

function withEdgesOutside(node: Nodes): Nodes[] {
  const isMovable = node.type in DELIMITED || node.type === 'mark' || node.type === 'link';
  if (!isMovable || !('children' in node)) return [node];
  const { before, inside, after } = edgesOf([...node.children], false);
  Object.assign(node, { children: inside });
  // A link without a text is still a link.
  const rest = inside.length || node.type === 'link' ? [node] : [];
  return [...before, ...rest, ...after];
}

/** Parts nodes into the white space and breaks at both edges and what is between them. */
function edgesOf(nodes: Nodes[], keepsWide: boolean) {
  const inside = [...nodes];
  const before: Nodes[] = [];
  const after: Nodes[] = [];
  // An indent of ideographic spaces shows at the start of a paragraph; it is moved but never taken away.
  const leading = keepsWide ? /^[\t\n\r ]+/ : /^\s+/;
  const trailing = keepsWide ? /[\t\n\r ]+$/ : /\s+$/;
  while (inside[0] && isEdge(inside[0], leading)) {
    const first = inside.shift();
    if (first?.type === 'text') {
      const rest = first.value.replace(leading, '');
      before.push({ type: 'text', value: first.value.slice(0, first.value.length - rest.length) });
      if (rest) inside.unshift({ type: 'text', value: rest });
    } else if (first) before.push(first);
  }
  for (let last = inside.at(-1); last && isEdge(last, trailing); last = inside.at(-1)) {
    inside.pop();
    if (last.type === 'text') {
      const rest = last.value.replace(trailing, '');
      after.unshift({ type: 'text', value: last.value.slice(rest.length) });
      if (rest) inside.push({ type: 'text', value: rest });
    } else after.unshift(last);
  }
  return { before, inside, after };
}

const isEdge = (node: Nodes, space: RegExp) =>
  node.type === 'break' ||
  (node.type === 'html' && node.value === '<br>') ||
  (node.type === 'text' && space.test(node.value));
