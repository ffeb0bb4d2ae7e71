import type { Root } from 'mdast';
import { parseHtml } from '../model/parse-html';
import { printMarkdown } from './dialect/dialect';
import { treeOf } from './to-markdown/tree-of';

/**
 * Sanitised HTML as Markdown: CommonMark and GFM with footnotes, fenced code with its language,
 * `$math$`, highlights (`<mark class="postil-…">`) as `==text==`. What Markdown cannot say stays HTML:
 * tables with spans, captions, definition lists, details, ruby, sub- and superscript. Reading it with
 * `markdownToHtml` gives the same structure, and writing that again the same text. Needs a DOM; the
 * HTML is parsed without running or loading anything.
 */
export function htmlToMarkdown(html: string): string {
  const body = parseHtml(html);
  return markdownOf(body, 'equals');
}

/** The same of parsed HTML, which is used up; highlights as `==text==`, or as `<mark>` for readers that do not know it. `settle` may change the tree before it is written. */
export function markdownOf(
  body: HTMLElement,
  mark: 'equals' | 'tag',
  settle?: (tree: Root) => void,
): string {
  const tree = treeOf(body);
  settle?.(tree);
  return printMarkdown(tree, mark);
}
