import { browser } from './browser';

/** A tab that shows a page of the web to which we have access. */
export interface WebTab {
  tabId: number;
  url: string;
  title: string;
}

/** The tabs of a window as far as we may know them. */
export interface WindowTabs {
  tabs: WebTab[];
  /** How many more there are; their addresses are withheld, or they show no page of the web. */
  withheld: number;
}

/** The tabs of the window with this id; of the one that asks when it is 0 or gone. */
export async function windowTabs(windowId: number): Promise<WindowTabs> {
  const own = () => browser.tabs.query({ currentWindow: true });
  const all = windowId ? await browser.tabs.query({ windowId }).catch(own) : await own();
  const others = all.filter(({ url }) => !url?.startsWith(browser.runtime.getURL('')));
  const tabs = others.flatMap(asWebTab);
  return { tabs, withheld: others.length - tabs.length };
}

/** The tabs of all windows to which we have access. */
export const webTabs = async (): Promise<WebTab[]> =>
  (await browser.tabs.query({})).flatMap(asWebTab);

/** The window in which this page is shown. */
export const currentWindow = async (): Promise<number> =>
  (await browser.windows.getCurrent()).id ?? 0;

const asWebTab = (tab: { id?: number; url?: string; title?: string }): WebTab[] =>
  tab.id !== undefined && tab.url && /^https?:/.test(tab.url)
    ? [{ tabId: tab.id, url: tab.url, title: tab.title ?? '' }]
    : [];
