import { newId } from '../../model/id';
import { urlKey } from '../../model/url-key';
import { keepQueueTabs, type QueueTab } from '../../platform/queue-tabs';
import { webTabs } from '../../platform/window-tabs';
import { addToQueue, type PageToQueue, type Queued } from '../../store/queue';
import type { Address } from './read-addresses';

/**
 * Puts pages into the queue. Those that are open in a tab are read there, as the person sees them, and
 * not loaded a second time.
 */
export async function queuePages(
  addresses: Address[],
  wish: { tags: string[]; update: boolean },
): Promise<Queued> {
  const open = new Map((await webTabs()).map((tab) => [urlKey(tab.url), tab]));
  const tabs = new Map<string, QueueTab>();
  const pages = addresses.map(({ url, title }): PageToQueue => {
    const tab = open.get(urlKey(url));
    const id = newId();
    if (tab) tabs.set(id, { tabId: tab.tabId, ours: false });
    return { id, url, title: title || tab?.title || '', source: tab ? 'tab' : 'list' };
  });
  // Before the rows are there: the background takes them at once.
  await keepQueueTabs(tabs);
  return addToQueue(pages, wish);
}
