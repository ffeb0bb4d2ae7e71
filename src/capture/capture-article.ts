import type { Capture } from '../model/capture';
import { plainText } from '../model/plain-text';
import { sanitise } from '../model/sanitise';
import { findArticle } from './article/find-article';
import { tidyArticle } from './article/tidy-article';
import { trimArticle } from './article/trim-article';
import { copyPage } from './copy-page';
import { readMetadata } from './metadata/read-metadata';
import { preparePage } from './prepare-page';
import { resolveAddresses } from './resolve-addresses';

/**
 * Takes the article out of a page as it stands in the browser: its sanitised HTML (its forms are
 * told at `preparePage`), its text, what the page says about it, and its pictures. Never changes the
 * page. Where no article is found, the page as it is, and `kind` says so. `url` is the address that
 * the person sees, when it is not the document's own.
 */
export function captureArticle(document: Document, options: { url?: string } = {}): Capture {
  const url = options.url ?? document.URL;
  const { body, base } = copyPage(document, url);
  const metadata = readMetadata(document, url, base);
  preparePage(body);
  // A text file or a picture that was opened by itself is what it is.
  const isPage = /html/.test(document.contentType);
  const article = isPage ? findArticle(body, metadata.title) : undefined;
  const outer = (article ?? body).closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  const root = body.ownerDocument.createElement('div');
  if (article)
    trimArticle(article, {
      title: metadata.title,
      names: [...metadata.authors, metadata.site, ...metadata.categories].filter(Boolean),
    });
  // A `<body>` in a string would be the sanitiser's own.
  root.append(...((article ?? body) === body ? body.childNodes : [article ?? body]));
  resolveAddresses(root, base, url);
  if (article) tidyArticle(root);
  const clean = sanitise(root);
  const box = clean.ownerDocument.createElement('div');
  box.append(...(clean.firstElementChild?.childNodes ?? []));
  return {
    ...metadata,
    description: metadata.description || firstParagraph(box),
    dir: directionOf(box) || (outer === 'rtl' || outer === 'ltr' ? outer : metadata.dir),
    html: box.innerHTML.trim(),
    text: plainText(box),
    images: picturesOf(box, metadata.image),
    kind: article ? 'article' : 'page',
  };
}

/** What a list can show of an article whose page describes it nowhere. */
function firstParagraph(box: Element): string {
  for (const paragraph of box.querySelectorAll('p')) {
    const text = paragraph.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (text) return text;
  }
  return '';
}

/** The direction that the article's own markup gives, which may not be the page's. */
function directionOf(box: Element): Capture['dir'] {
  const length = box.textContent?.length ?? 0;
  for (const element of box.querySelectorAll('[dir]')) {
    if ((element.textContent?.length ?? 0) < length / 2) continue;
    const dir = element.getAttribute('dir')?.toLowerCase();
    if (dir === 'rtl' || dir === 'ltr') return dir;
  }
  return '';
}

function picturesOf(box: Element, lead: string): Capture['images'] {
  const images = new Map<string, string>();
  if (lead) images.set(lead, '');
  for (const image of box.querySelectorAll('img')) {
    const url = image.getAttribute('src') ?? '';
    const alt = image.getAttribute('alt') ?? '';
    if (url && !images.get(url)) images.set(url, alt);
  }
  return [...images].map(([address, alt]) => ({ url: address, alt }));
}
