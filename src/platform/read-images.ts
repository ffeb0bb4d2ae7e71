import type { MissReason } from '../model/asset';

/** Bytes of one image, and of all images of an article. */
const IMAGE_LIMIT = 15_000_000;
const ARTICLE_LIMIT = 60_000_000;
const COUNT_LIMIT = 200;
const REQUEST_MS = 20_000;
const ARTICLE_MS = 90_000;
const AT_ONCE = 6;

/**
 * Reads the images' bytes: in a page from its cache, else from the network, under the page's
 * cross-origin rules; in the background under the site access that was granted. Every address is
 * either kept or missed with a reason, and an image is whole or missed, never cut.
 */
export async function readImages(
  urls: string[],
  keep: (url: string, bytes: Blob) => Promise<void>,
  miss: (url: string, reason: MissReason) => Promise<void>,
): Promise<void> {
  const waiting = urls.map((url, index) => ({ url, index }));
  const ends = AbortSignal.timeout(ARTICLE_MS);
  let total = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { url, index } = next;
      const over = index >= COUNT_LIMIT || total >= ARTICLE_LIMIT || ends.aborted;
      const read = over ? 'over-limit' : await readImage(url, ends);
      if (typeof read === 'string') await miss(url, read);
      else {
        total += read.size;
        // A background that was ended in the middle is woken by asking again.
        await keep(url, read)
          .catch(() => keep(url, read))
          .catch(() => miss(url, 'interrupted'));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function readImage(url: string, ends: AbortSignal): Promise<Blob | MissReason> {
  const ask = (cache: RequestCache) =>
    fetch(url, { cache, signal: AbortSignal.any([ends, AbortSignal.timeout(REQUEST_MS)]) });
  try {
    // The copy that the page cached for its <img> may lack the cross-origin header that a server
    // sends only when it is asked with an Origin: then it is asked once more.
    const response = await ask('force-cache').catch(() => ask('reload'));
    if (response.status === 404 || response.status === 410) return 'not-found';
    if (!response.ok) return 'refused';
    if (Number(response.headers.get('content-length')) > IMAGE_LIMIT) return 'too-large';
    const bytes = await response.blob();
    return bytes.size > IMAGE_LIMIT ? 'too-large' : bytes;
  } catch {
    // Browsers do not tell scripts which it was: refused across origins, or no connection.
    return navigator.onLine ? 'cors' : 'offline';
  }
}
