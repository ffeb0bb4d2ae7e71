import { captureArticle } from '../capture/capture-article';
import type { Capture } from '../model/capture';
import { background } from '../platform/background';
import { readImages } from '../platform/read-images';

// Injected under activeTab when a person asks to save the page. It runs once and leaves nothing behind.
async function capturePage(): Promise<void> {
  if (!isPage(document)) return background.noPage(document.contentType);
  const { articleId, wanted } = await background.keep(capture());
  // From here on the article is safe; what goes wrong concerns one image.
  readImages(
    wanted,
    (url, bytes) => background.keepImage(articleId, url, bytes),
    (url, reason) => background.missImage(articleId, url, reason),
  );
}

/**
 * Whether there is something to read in what the tab shows. Browsers wrap PDFs, films and sounds in an
 * empty document, text and images in one that holds them (HTML, "Loading documents"); a drawing has no
 * body, and that of data in XML is Chromium's own.
 */
function isPage({ body, contentType }: Document): boolean {
  return (
    body !== null && !/^(?:application\/pdf|(?:video|audio)\/.*|.*xml)$/.test(kindOf(contentType))
  );
}

/** XHTML is HTML here. */
const kindOf = (type: string) => (type === 'application/xhtml+xml' ? 'text/html' : type);

/** A text or an image that stands alone is no article, and its file name is the only title it has. */
function capture(): Capture {
  const taken = captureArticle(document, { url: location.href });
  if (kindOf(document.contentType) === 'text/html') return taken;
  return { ...taken, kind: 'page', title: taken.title || fileName(location.pathname) };
}

function fileName(path: string): string {
  const name = path.split('/').pop() ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

capturePage().catch((error: unknown) => background.failed(String(error)));
