import { browser } from '../platform/browser';
import { readImages } from '../platform/read-images';
import { articleById } from '../store/articles';
import { imagesOf, keepImage, missImage } from '../store/images';

/**
 * Fetches the images that an article lacks, where site access was granted; what cannot be had says
 * why in its row. Images on this machine or its network are left alone unless the page was there too:
 * a page must not make us ask a router or a local server in its name.
 */
export async function fetchImages(articleId: string): Promise<void> {
  const article = await articleById(articleId);
  if (!article) return;
  const lacking = (await imagesOf(articleId)).filter((image) => !image.sha256);
  const wanted: string[] = [];
  for (const { url } of lacking)
    if (isPublic(url) || !isPublic(article.url)) if (await isGranted(url)) wanted.push(url);
  await readImages(
    wanted,
    (url, bytes) =>
      keepImage(articleId, url, bytes).catch(() => missImage(articleId, url, 'storage')),
    (url, reason) => missImage(articleId, url, reason),
  );
}

async function isGranted(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  // Firefox knows no ports in match patterns.
  const origins = [`${protocol}//${hostname}/*`];
  return /^https?:$/.test(protocol) && browser.permissions.contains({ origins });
}

/** Loopback, link-local and private addresses (RFC 1918, 4193, 6761) are not public. */
const PRIVATE =
  /^(?:localhost|.*\.local(?:host)?|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|0\..*|\[(?:::1?|f[cd].*|fe80.*|::ffff:.*)\])$/i;

const isPublic = (url: string) => URL.canParse(url) && !PRIVATE.test(new URL(url).hostname);
