import type { Html, Nodes, PhrasingContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';

/** A tag inside a line; by its data the common rules take it for one, too. */
export const inlineHtml = (value: string): Html => ({
  type: 'html',
  value,
  data: { hName: 'span' },
});

/** True for inline content that holds inline content only, however deep. */
export const isPhrasing = (node: Nodes): node is PhrasingContent =>
  (phrasing(node) ||
    node.type === 'mark' ||
    (node.type === 'html' && node.data?.hName === 'span')) &&
  (!('children' in node) || node.children.every(isPhrasing));
