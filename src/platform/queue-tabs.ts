import { browser } from './browser';

/** The tab in which a page of the queue is read. */
export interface QueueTab {
  tabId: number;
  /** Opened for the queue, and so to be closed by it; else the person's own. */
  ours: boolean;
}

// A tab's number means nothing in the browser's next session, and there it may be another tab's: so
// these are kept where they end with the session, and not in the queue's rows.
const keyOf = (id: string) => `queueTab:${id}`;

/** Remembers the tabs of pages, by the pages' ids, until the browser ends. */
export const keepQueueTabs = (tabs: ReadonlyMap<string, QueueTab>): Promise<void> =>
  browser.storage.session.set(Object.fromEntries([...tabs].map(([id, tab]) => [keyOf(id), tab])));

/** The tab of a page; undefined when none was remembered in this session. */
export async function queueTab(id: string): Promise<QueueTab | undefined> {
  const { [keyOf(id)]: tab } = await browser.storage.session.get(keyOf(id));
  if (typeof tab !== 'object' || tab === null || !('tabId' in tab) || !('ours' in tab)) return;
  return typeof tab.tabId === 'number' ? { tabId: tab.tabId, ours: tab.ours === true } : undefined;
}

/** Forgets the tab of a page. */
export const dropQueueTab = (id: string): Promise<void> =>
  browser.storage.session.remove(keyOf(id));
