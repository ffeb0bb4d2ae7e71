import { resolveAddresses } from '../../capture/resolve-addresses';
import { parseHtml } from '../../model/parse-html';
import type { LoadedText } from './format';

/** Article HTML of another program with absolute addresses. Not sanitised. */
export function htmlText(html: string, url: string): LoadedText {
  const body = parseHtml(html);
  resolveAddresses(body, url, url);
  return { html: body.innerHTML };
}

/** Plain text as paragraphs. */
export function paragraphs(text: string): LoadedText {
  const box = document.createElement('div');
  for (const block of text.split(/\n\s*\n/)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = block.trim();
    if (paragraph.textContent) box.append(paragraph);
  }
  return { html: box.innerHTML };
}
