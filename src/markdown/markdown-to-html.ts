import { renderMarkdown } from './to-html/render-markdown';

/**
 * Markdown as HTML: CommonMark and GFM with footnotes, task lists, `$math$` (as
 * `<code class="language-math">`) and `==highlights==` (as `<mark>`). HTML in the text is passed on,
 * so **the result must be sanitised before it is shown or stored**. Needs a DOM; nothing is run or
 * loaded.
 */
export const markdownToHtml = (text: string): string => renderMarkdown(text, '');
