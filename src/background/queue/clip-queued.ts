import type { Article } from '../../model/article';
import { imageState } from '../../model/asset';
import { CLIP_PATIENCE_MS } from '../../model/job';
import type { QueuedPage } from '../../model/queued-page';
import { bodyOf } from '../../store/articles';
import { imagesOf } from '../../store/images';
import { clipJob } from '../../store/jobs';
import { noteQueued, pauseQueue, type QueueNote, savedPage } from '../../store/queue';
import { tagArticles } from '../../store/tag-articles';
import { clipTab } from '../clip-tab';
import { loadedPage } from './loaded-page';
import { lookUntil, WithdrawnError } from './look-until';
import { PageFailedError } from './page-failed-error';
import { leaveTab, pageTab, tabNow } from './page-tab';

/** A page reads its images for at most 90 s (platform/read-images.ts). */
const IMAGES_MS = 95_000;

/**
 * Saves one page of the queue and writes down what became of it. Never fails. It can be begun again
 * at any point: what an interrupted try had saved is found, not saved twice.
 */
export async function clipQueued(page: QueuedPage): Promise<void> {
  try {
    await noteQueued(page.id, await savePage(page));
  } catch (error) {
    if (error instanceof WithdrawnError) return;
    const { failure, detail } =
      error instanceof PageFailedError
        ? error
        : ({ failure: 'unknown', detail: String(error) } as const);
    await noteQueued(page.id, { state: 'failed', failure, detail });
    // On a full disk the others would fail one after the other.
    if (failure === 'storage') await pauseQueue();
  } finally {
    await leaveTab(page.id);
  }
}

async function savePage(page: QueuedPage): Promise<QueueNote> {
  const tab = await pageTab(page);
  const url = await loadedPage(page, tab);
  const there = await savedPage(url);
  const isOurs = there !== undefined && (await isNewerThan(page.begun, there));
  if (there && !isOurs && !page.update)
    return { ...(await tagged(page, there)), state: 'known', missingImages: 0 };
  if (!isOurs) await clip(page, tab.tabId, url);
  const article = await savedPage(url);
  if (!article) throw new PageFailedError('unknown');
  const missingImages = await imagesSettled(page.id, tab.tabId, article);
  const isNew = await isNewerThan(page.begun, article);
  const state = !isNew ? 'unchanged' : article.version === 1 ? 'saved' : 'updated';
  return { ...(await tagged(page, article)), state, missingImages };
}

/** Whether the text that is shown was captured since then. */
const isNewerThan = async (begun: string, article: Article): Promise<boolean> =>
  ((await bodyOf(article))?.captured ?? '') >= begun;

async function clip(page: QueuedPage, tabId: number, url: string): Promise<void> {
  await clipTab(tabId, url, page.update);
  const kept = await lookUntil(page.id, CLIP_PATIENCE_MS, async () => {
    // The job goes when the page is kept; a tab that goes before that takes it along.
    const job = await clipJob(url);
    if (!job) return true;
    if (job.state === 'failed') throw new PageFailedError(job.failure || 'unknown', job.detail);
    await tabNow(tabId);
    return undefined;
  });
  if (!kept) throw new PageFailedError('slow');
}

/** Waits until each image was kept or missed, and gives the number of those that were missed. */
async function imagesSettled(id: string, tabId: number, article: Article): Promise<number> {
  const states = async () => {
    const now = Date.now();
    const images = await imagesOf(article.id);
    return images.map((image) => imageState(image, new Date(now).toISOString(), now));
  };
  const isOpen = () =>
    tabNow(tabId).then(
      () => true,
      () => false,
    );
  await lookUntil(id, IMAGES_MS, async () =>
    !(await states()).includes('pending') || !(await isOpen()) ? true : undefined,
  );
  return (await states()).filter((state) => state !== 'kept').length;
}

/** Gives the article the page's tags. What is saved is saved, so this comes last. */
async function tagged({ tags }: QueuedPage, { id, title }: Article): Promise<QueueNote> {
  if (tags.length) await tagArticles([id], { add: tags });
  return { articleId: id, title, failure: '', detail: '' };
}
