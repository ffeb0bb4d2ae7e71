import { parseHtml } from '../model/parse-html';
import { drawFormulas } from './to-html/draw-formulas';
import { renderMarkdown } from './to-html/render-markdown';

/**
 * Markdown as HTML: CommonMark and GFM with footnotes, task lists, `$math$` (as MathML with its TeX;
 * as `<code class="language-math">` where the TeX cannot be drawn) and `==highlights==` (as `<mark>`).
 * HTML in the text is passed on, so **the result must be sanitised before it is shown or stored**.
 * Needs a DOM; nothing is run or loaded.
 */
export function markdownToHtml(text: string): string {
  const body = parseHtml(renderMarkdown(text, ''));
  drawFormulas(body);
  return body.innerHTML;
}
