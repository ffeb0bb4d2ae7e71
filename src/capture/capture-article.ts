import type { Capture } from '../model/capture';
import { findArticle } from './article/find-article';
import { findThread } from './article/find-thread';
import { trimArticle } from './article/trim-article';
import { copyPage } from './copy-page';
import { finishCapture, outerDirection } from './finish-capture';
import { knownSite } from './metadata/known-sites';
import { readMetadata } from './metadata/read-metadata';
import { bareDocument } from './named-elements';
import { preparePage } from './prepare-page';

/**
 * Takes the article out of a page as it stands in the browser: its sanitised HTML (its forms are
 * told at `preparePage`), its text, what the page says about it, and its pictures. Never changes the
 * page. Where no article is found, the page as it is, and `kind` says so. `url` is the address that
 * the person sees, when it is not the document's own.
 */
export function captureArticle(live: Document, options: { url?: string } = {}): Capture {
  const document = bareDocument(live);
  const url = options.url ?? document.URL;
  const { body, base } = copyPage(document, url);
  const metadata = readMetadata(document, url, base);
  preparePage(body);
  // A text file or a picture that was opened by itself is what it is.
  const isPage = /html/.test(document.contentType);
  const thread = isPage
    ? findThread(body, knownSite(URL.canParse(url) ? new URL(url).hostname : ''))
    : undefined;
  const article = thread ?? (isPage ? findArticle(body, metadata.title) : undefined);
  const dir = outerDirection(article ?? body);
  const root = body.ownerDocument.createElement('div');
  if (article && !thread)
    trimArticle(article, {
      title: metadata.title,
      names: [...metadata.authors, metadata.site, ...metadata.categories].filter(Boolean),
    });
  // A `<body>` in a string would be the sanitiser's own.
  root.append(...((article ?? body) === body ? body.childNodes : [article ?? body]));
  return finishCapture(root, { metadata, base, url, dir, kind: article ? 'article' : 'page' });
}
