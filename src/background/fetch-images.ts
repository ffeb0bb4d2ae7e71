import { mayAskFor } from '../model/private-address';
import { takeImageWish } from '../platform/image-wish';
import { readImages } from '../platform/read-images';
import { hasSiteAccess } from '../platform/site-access';
import { articleById } from '../store/articles';
import { imagesOf, keepImage, missImage } from '../store/images';

/**
 * Fetches the images that an article lacks, or the one named, where site access was granted; what
 * cannot be had says why in its row. Answers whether there was one to try. Images on this machine or
 * its network are left alone unless the page was there too.
 */
export async function fetchImages(articleId: string, only?: string): Promise<boolean> {
  // Popup and background may both begin when access is granted: the second finds what is left.
  return navigator.locks.request(`images ${articleId} ${only ?? ''}`, async () => {
    const article = await articleById(articleId);
    if (!article) return false;
    const wanted: string[] = [];
    for (const { url, sha256 } of await imagesOf(articleId))
      if (!sha256 && (only ?? url) === url && mayAskFor(url, article.url))
        if (await hasSiteAccess(url)) wanted.push(url);
    await readImages(
      wanted,
      (url, bytes) =>
        keepImage(articleId, url, bytes).catch(() => missImage(articleId, url, 'storage')),
      (url, reason) => missImage(articleId, url, reason),
    );
    return wanted.length > 0;
  });
}

/** Access was granted: fetches the images for which it was asked, also when the popup has closed. */
export async function accessGranted(): Promise<void> {
  const articleId = await takeImageWish();
  if (articleId) await fetchImages(articleId);
}
