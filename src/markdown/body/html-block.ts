/** Elements that begin an HTML block which only a blank line ends (CommonMark 4.6, kind 6). */
const BLOCK =
  /^<(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)[\s/>]/i;
const START = '<div data-postil="body">';
const END = '</div>';

/**
 * HTML that stays HTML inside a Markdown file: one block without a blank line, whatever is in it. The
 * line endings that had to go are character references, so the same HTML is read back.
 */
export function htmlBlock(html: string): string {
  const text = html
    .replace(/\r/g, '&#13;')
    .replace(/\n([ \t]*)(?=\n)/g, '\n$1&#10;')
    .replace(/&#10;\n/g, '&#10;');
  return BLOCK.test(text) && text === text.trim() ? text : `${START}${text}${END}`;
}

/** The element that `htmlBlock` put around the HTML, if it did. */
export function blockContent(body: Element): Element {
  const [only, second] = body.children;
  return only && !second && only.getAttribute('data-postil') === 'body' ? only : body;
}
