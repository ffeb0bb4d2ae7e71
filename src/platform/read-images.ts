import type { MissReason } from '../model/asset';
import { IMAGE_LIMITS } from '../model/image-limits';

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
  const ends = AbortSignal.timeout(IMAGE_LIMITS.articleMs);
  let total = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { url, index } = next;
      const read = beyond(index, total, ends) ?? (await readImage(url, ends));
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

/** The limit of an article that is reached before this image; undefined while none is. */
function beyond(index: number, total: number, ends: AbortSignal): MissReason | undefined {
  if (index >= IMAGE_LIMITS.count) return 'too-many';
  if (total >= IMAGE_LIMITS.articleBytes) return 'over-limit';
  return ends.aborted ? 'too-slow' : undefined;
}

async function readImage(url: string, ends: AbortSignal): Promise<Blob | MissReason> {
  const ask = (cache: RequestCache) =>
    fetch(url, {
      cache,
      signal: AbortSignal.any([ends, AbortSignal.timeout(IMAGE_LIMITS.imageMs)]),
    });
  try {
    // The copy that the page cached for its <img> may lack the cross-origin header that a server
    // sends only when it is asked with an Origin: then it is asked once more.
    const response = await ask('force-cache').catch(() => ask('reload'));
    if (response.status === 404 || response.status === 410) return 'not-found';
    if (!response.ok) return 'refused';
    if (Number(response.headers.get('content-length')) > IMAGE_LIMITS.imageBytes)
      return 'too-large';
    const bytes = await response.blob();
    return bytes.size > IMAGE_LIMITS.imageBytes ? 'too-large' : bytes;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return 'too-slow';
    // Browsers do not tell scripts which it was: refused across origins, or no connection.
    return navigator.onLine ? 'cors' : 'offline';
  }
}
