import type { Nodes } from 'mdast';

/**
 * Whether two blocks of a list item cannot follow each other without a blank line, as the writer
 * (mdast-util-to-markdown, join.js) has it: the second would be read as a part of the first. A list
 * with such an item is loose when it is read.
 */
export function needsBlankLine(left: Nodes, right: Nodes): boolean {
  if (left.type === 'html' || right.type === 'html') return true;
  if (left.type === 'table' || right.type === 'table') return true;
  if (left.type === 'blockquote' && right.type === 'blockquote') return true;
  if (left.type === 'paragraph' && right.type === 'thematicBreak') return true;
  if (left.type === 'paragraph' && right.type === 'list') {
    const isEmptyFirst = right.children[0]?.children.length === 0;
    return isEmptyFirst || (right.ordered === true && right.start !== 1);
  }
  return right.type === 'paragraph' && lastOf(left).type === 'paragraph';
}

/** What stands last in containers that have no sign at their end. */
function lastOf(node: Nodes): Nodes {
  const isContainer =
    node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
  const last = isContainer ? node.children.at(-1) : undefined;
  return last ? lastOf(last) : node;
}
