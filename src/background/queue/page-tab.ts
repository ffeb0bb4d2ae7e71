import type { QueuedPage } from '../../model/queued-page';
import { urlKey } from '../../model/url-key';
import { browser } from '../../platform/browser';
import { dropQueueTab, keepQueueTabs, type QueueTab, queueTab } from '../../platform/queue-tabs';
import { PageFailedError } from './page-failed-error';

/**
 * The tab in which a page can be read: the one in which the person has it open, as long as it still
 * shows the page; the one that was opened for it before the background was ended; else a new one,
 * behind the others and silent.
 */
export async function pageTab({ id, url, urlKey: key }: QueuedPage): Promise<QueueTab> {
  const known = await queueTab(id);
  const tab = known && (await browser.tabs.get(known.tabId).catch(() => undefined));
  if (known?.ours && tab) return known;
  if (known && tab && !tab.discarded && urlKey(tab.url ?? '') === key) return known;
  const opened = await browser.tabs.create({ url, active: false });
  if (opened.id === undefined) throw new PageFailedError('unknown');
  const ours = { tabId: opened.id, ours: true };
  await keepQueueTabs(new Map([[id, ours]]));
  // It may have been closed at once.
  await browser.tabs.update(opened.id, { muted: true }).catch(() => {});
  return ours;
}

/** Closes the tab if it was opened for the queue. */
export async function leaveTab(id: string): Promise<void> {
  const tab = await queueTab(id);
  if (tab?.ours) await browser.tabs.remove(tab.tabId).catch(() => {});
  await dropQueueTab(id);
}

/** How a tab stands; throws when it was closed. */
export async function tabNow(tabId: number): Promise<{ url?: string; status?: string }> {
  try {
    const { url, status } = await browser.tabs.get(tabId);
    return { ...(url !== undefined && { url }), ...(status !== undefined && { status }) };
  } catch {
    throw new PageFailedError('gone');
  }
}
