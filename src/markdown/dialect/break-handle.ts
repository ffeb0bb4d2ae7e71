import type { Handle } from 'mdast-util-to-markdown';

/** A line break, as a tag where Markdown has no room for a line ending: headings and table cells. */
export const breakHandle: Handle = (_node, _parent, state) =>
  state.stack.includes('headingAtx') || state.stack.includes('tableCell') ? '<br>' : '\\\n';
