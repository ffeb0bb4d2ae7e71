import { browser } from './browser';
import type { PageCalls } from './protocol';
import { type Remote, remote } from './wire';

/** The content script of the page in a tab, as the background calls it; fails when there is none. */
export const pageIn = (tabId: number): Remote<PageCalls> =>
  remote<PageCalls>('page', (mail) => browser.tabs.sendMessage(tabId, mail, { frameId: 0 }));
