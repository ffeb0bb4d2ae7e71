import { captureArticle } from '../capture/capture-article';
import { background } from '../platform/background';
import { readImages } from '../platform/read-images';

// Injected under activeTab when a person asks to save the page. It runs once and leaves nothing behind.
async function capturePage(): Promise<void> {
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

capturePage().catch((error: unknown) => background.failed(String(error)));
