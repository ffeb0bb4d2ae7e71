import { linearTextOf } from '../../anchor/linear-text-cache';

/** What nobody wants to hear: code, numbers of notes, the notes themselves, readings of characters. */
const UNSPOKEN = 'pre, .footnote-ref, .footnotes, rt';

/**
 * The text of an article as it is read aloud: what is not spoken has become blank, so that every
 * character stands where it stands in the shown text.
 */
export function spokenText(root: Element): string {
  const { text, nodes, starts, ends } = linearTextOf(root);
  let spoken = '';
  let at = 0;
  for (const [index, node] of nodes.entries()) {
    if (!node.parentElement?.closest(UNSPOKEN)) continue;
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    spoken += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    at = end;
  }
  return spoken + text.slice(at);
}
