import { captureArticle } from '../capture/capture-article';
import { background } from '../platform/background';
import { readImages } from '../platform/read-images';

// Injected under activeTab when a person asks to save the page. It runs once and leaves nothing behind.
async function capturePage(): Promise<void> {
  if (!isPage(document)) return background.noPage(document.contentType);
  const { articleId, wanted } = await background.keep(
    captureArticle(document, { url: location.href }),
  );
  // From here on the article is safe; what goes wrong concerns one image.
  readImages(
    wanted,
    (url, bytes) => background.keepImage(articleId, url, bytes),
    (url, reason) => background.missImage(articleId, url, reason),
  );
}

/**
 * Whether there is something to read in what the tab shows. Browsers wrap PDFs, films and sounds in an
 * empty document, and text and images in one that holds them (HTML, "Loading documents"); drawings and
 * data in XML have no body.
 */
function isPage({ body, contentType }: Document): boolean {
  return body !== null && !/^(?:application\/pdf|(?:video|audio)\/.*)$/.test(contentType);
}

capturePage().catch((error: unknown) => background.failed(String(error)));
