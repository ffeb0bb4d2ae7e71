import { needsAccess } from '../model/asset';
import { isCapture } from '../model/capture';
import { urlKey } from '../model/url-key';
import type { BackgroundCalls, Sender } from '../platform/protocol';
import type { Handlers } from '../platform/wire';
import { articleById } from '../store/articles';
import { keepCapture } from '../store/clips';
import { keepImage, missImage } from '../store/images';
import { clipJob, failClip } from '../store/jobs';
import { annotationAnswers } from './annotations';
import { assertOwnPage, NotAllowedError, pageOf } from './asking-page';
import { markFailed, markSaved } from './badge';
import { clipTab } from './clip-tab';
import { fetchImages } from './fetch-images';

/** The background's side of the protocol; it keeps nothing between two calls. */
export const answers: Handlers<BackgroundCalls, Sender> = {
  ...annotationAnswers,

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
    // What the page's own rules forbade may be allowed to us: then the row says what came of that.
    if (needsAccess(reason) && (await fetchImages(articleId, url))) return;
    await missImage(articleId, url, reason);
  },

  async failed(from, detail) {
    const { tabId, url } = pageOf(from);
    // `keep` knows better why it failed than the page that waited for it.
    if ((await clipJob(url))?.state === 'failed') return;
    await failClip(url, 'unknown', String(detail));
    await markFailed(tabId);
  },

  async noPage(from, type) {
    const { tabId, url } = pageOf(from);
    const kind = String(type).slice(0, 100);
    await failClip(url, kind === 'application/pdf' ? 'pdf' : 'file', kind);
    await markFailed(tabId);
  },
};

/** A page may add images to its own article only. */
async function assertOwner(from: Sender, articleId: string): Promise<void> {
  const article = await articleById(articleId);
  if (!article || article.urlKey !== urlKey(pageOf(from).url))
    throw new NotAllowedError('This article is not of this page.');
}
