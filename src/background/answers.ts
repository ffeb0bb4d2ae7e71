import { needsAccess } from '../model/asset';
import { isCapture } from '../model/capture';
import { urlKey } from '../model/url-key';
import type { BackgroundCalls, Sender } from '../platform/protocol';
import type { Handlers } from '../platform/wire';
import { articleById } from '../store/articles';
import { keepCapture } from '../store/clips';
import { keepImage, missImage } from '../store/images';
import { beginClip, clipJob, failClip } from '../store/jobs';
import { annotationAnswers } from './annotations';
import { assertOwnPage, NotAllowedError, pageMeant, pageOf } from './asking-page';
import { markFailed, markSaved } from './badge';
import { clipSelection, clipTab, pickPart } from './clip-tab';
import { fetchImages } from './fetch-images';
import { pause } from './queue/look-until';
import { offerLinks } from './queue/offer-links';
import { runQueue } from './queue/run-queue';
import { showSaved } from './show-saved';

/** The browser may end a background that owes an answer for five minutes. */
const QUEUE_ANSWER_MS = 240_000;

/** The background's side of the protocol; it keeps nothing between two calls. */
export const answers: Handlers<BackgroundCalls, Sender> = {
  ...annotationAnswers,

  async clip(from, tabId, url, update) {
    assertOwnPage(from);
    await clipTab(tabId, url, update);
  },

  async clipSelection(from, tabId, url) {
    assertOwnPage(from);
    await clipSelection(tabId, url);
  },

  async pickPart(from, tabId) {
    assertOwnPage(from);
    await pickPart(tabId);
  },

  async savedChanged(from, tabId, url) {
    assertOwnPage(from);
    await showSaved(tabId, url);
  },

  async pageShown(from, url) {
    const page = pageMeant(from, url);
    if (page) await showSaved(page.tabId, page.url);
    return page !== undefined;
  },

  async fetchImages(from, articleId) {
    assertOwnPage(from);
    await fetchImages(articleId);
  },

  async runQueue(from) {
    assertOwnPage(from);
    await Promise.race([runQueue(), pause(QUEUE_ANSWER_MS)]);
  },

  async linksSelected(from, links) {
    await offerLinks(pageOf(from).tabId, links);
  },

  keep,

  async keepPicked(from, capture) {
    await beginClip(pageOf(from).url, true);
    return keep(from, capture);
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

  async failed(from, detail, sent) {
    const { tabId, url } = pageOf(from);
    const part = sent === 'selection' ? sent : 'page';
    // `keep` knows better why it failed than the page that waited for it.
    if ((await clipJob(url, part))?.state === 'failed') return;
    await failClip(url, 'unknown', String(detail), part);
    await markFailed(tabId);
  },

  async nothingSelected(from) {
    const { tabId, url } = pageOf(from);
    await failClip(url, 'nothing', '', 'selection');
    await markFailed(tabId);
  },

  async noPage(from, type) {
    const { tabId, url } = pageOf(from);
    const kind = String(type).slice(0, 100);
    await failClip(url, kind === 'application/pdf' ? 'pdf' : 'file', kind);
    await markFailed(tabId);
  },
};

async function keep(from: Sender, capture: unknown) {
  const { tabId, url } = pageOf(from);
  if (!isCapture(capture)) throw new NotAllowedError('This is no capture.');
  try {
    const { id, wanted } = await keepCapture({ ...capture, url });
    await markSaved(tabId);
    return { articleId: id, wanted };
  } catch (error) {
    const part = capture.kind === 'selection' ? 'selection' : 'page';
    await failClip(url, 'storage', String(error), part);
    await markFailed(tabId);
    throw error;
  }
}

/** A page may add images to its own article only. */
async function assertOwner(from: Sender, articleId: string): Promise<void> {
  const article = await articleById(articleId);
  if (!article || article.urlKey !== urlKey(pageOf(from).url))
    throw new NotAllowedError('This article is not of this page.');
}
