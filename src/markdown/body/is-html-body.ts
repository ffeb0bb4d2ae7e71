import { parseHtml } from '../../model/parse-html';

/** Signs of Markdown at the start of a line. */
const MARKDOWN = /^(?: {0,3}(?:#{1,6} |>|[-*+] |\d+[.)] |```|~~~|!?\[[^\]\n]*\](?:\(|: )|\|.*\|))/m;

/**
 * True when a text is HTML, false when it is Markdown, perhaps with some HTML in it: HTML begins with
 * a tag, has all its text inside elements, and no line between its blocks that Markdown would read.
 */
export function isHtmlBody(text: string): boolean {
  if (!/^\s*<(?:[a-z][\w-]*[\s/>]|!--|!doctype)/i.test(text)) return false;
  const body = parseHtml(text);
  const isLoose = [...body.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );
  if (isLoose) return false;
  for (const code of body.querySelectorAll('pre, code, textarea')) code.remove();
  return !MARKDOWN.test(textAfterBlankLines(body.textContent ?? ''));
}

/** Markdown inside HTML starts after a blank line. */
const textAfterBlankLines = (text: string) =>
  text
    .split(/\n[ \t]*\n/)
    .slice(1)
    .join('\n');
