import { isCapture } from '../model/capture';
import { urlKey } from '../model/url-key';
import { browser } from '../platform/browser';
import type { BackgroundCalls, Sender } from '../platform/protocol';
import type { Handlers } from '../platform/wire';
import { articleById } from '../store/articles';
import { keepCapture } from '../store/clips';
import { keepImage, missImage } from '../store/images';
import { clipJob, failClip } from '../store/jobs';
import { markFailed, markSaved } from './badge';
import { clipTab } from './clip-tab';
import { fetchImages } from './fetch-images';

/** A message that its sender had no right to send. */
class NotAllowedError extends Error {
  override name = 'NotAllowedError';
}

/** The background's side of the protocol; it keeps nothing between two calls. */
export const answers: Handlers<BackgroundCalls, Sender> = {
  async clip(from, tabId, url, update) {
    assertOwnPage(from);
    await clipTab(tabId, url, update);
  },

  async fetchImages(from, articleId) {
    assertOwnPage(from);
    await fetchImages(articleId);
  },

  async keep(from, capture) {
    const { tabId, url } = pageOf(from);
    if (!isCapture(capture)) throw new NotAllowedError('This is no capture.');
    try {
      const { id, wanted } = await keepCapture({ ...capture, url });
      await markSaved(tabId);
      return { articleId: id, wanted };
    } catch (error) {
      await failClip(url, 'storage', String(error));
      await markFailed(tabId);
      throw error;
    }
  },

  async keepImage(from, articleId, url, bytes) {
    await assertOwner(from, articleId);
    if (!(bytes instanceof Blob)) throw new NotAllowedError('An image is a Blob.');
    // A full disk takes this image, not the article.
    await keepImage(articleId, url, bytes).catch(() => missImage(articleId, url, 'storage'));
  },

  async missImage(from, articleId, url, reason) {
    await assertOwner(from, articleId);
    await missImage(articleId, url, reason);
  },

  async failed(from, detail) {
    const { tabId, url } = pageOf(from);
    // `keep` knows better why it failed than the page that waited for it.
    if ((await clipJob(url))?.state === 'failed') return;
    await failClip(url, 'unknown', String(detail));
    await markFailed(tabId);
  },
};

function assertOwnPage(from: Sender): void {
  if (!from.url?.startsWith(browser.runtime.getURL('')))
    throw new NotAllowedError('Only the extension’s own pages may ask this.');
}

/** The page that asks, by the browser's word, never by its own. */
function pageOf(from: Sender): { tabId: number; url: string } {
  const url = from.tab?.url ?? from.url;
  if (from.tab?.id === undefined || !url) throw new NotAllowedError('Only pages may say this.');
  return { tabId: from.tab.id, url };
}

/** A page may add images to its own article only. */
async function assertOwner(from: Sender, articleId: string): Promise<void> {
  const article = await articleById(articleId);
  if (!article || article.urlKey !== urlKey(pageOf(from).url))
    throw new NotAllowedError('This article is not of this page.');
}
