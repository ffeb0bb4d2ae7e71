import { captureArticle } from '../capture/capture-article';
import type { Capture } from '../model/capture';
import { background } from '../platform/background';
import { fileTitle, kindOf } from './file-title';
import { handOver } from './hand-over';

// Injected under activeTab when a person asks to save the page. It runs once and leaves nothing behind.
async function capturePage(): Promise<void> {
  if (!isPage(document)) return background.noPage(document.contentType);
  await handOver(capture());
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

/** A text or an image that stands alone is no article. */
function capture(): Capture {
  const taken = captureArticle(document, { url: location.href });
  if (kindOf(document.contentType) === 'text/html') return taken;
  return { ...taken, kind: 'page', title: fileTitle(document, location) || taken.title };
}

capturePage().catch((error: unknown) => background.failed(String(error), 'page'));
