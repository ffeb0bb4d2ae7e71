import { browser } from './browser';

/** A tab as far as `activeTab` lets us see it: `url` is '' on pages that the browser keeps to itself. */
export interface Page {
  tabId: number;
  url: string;
  title: string;
}

/** The tab that the person is looking at. */
export async function activePage(): Promise<Page | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab && asPage(tab);
}

/** The tab with this id. Fails when it is closed. */
export const pageInTab = async (tabId: number): Promise<Page | undefined> =>
  asPage(await browser.tabs.get(tabId));

const asPage = (tab: { id?: number; url?: string; title?: string }): Page | undefined =>
  tab.id === undefined ? undefined : { tabId: tab.id, url: tab.url ?? '', title: tab.title ?? '' };

/** Opens the library, at a place such as `#/article/ID`; a library that is open already is used. */
export async function openLibrary(hash = ''): Promise<void> {
  const page = browser.runtime.getURL('src/options/index.html');
  const [open] = await browser.runtime
    .getContexts({ contextTypes: ['TAB'] })
    .then((contexts) => contexts.filter(({ documentUrl }) => documentUrl?.startsWith(page)));
  if (open && open.tabId >= 0)
    await browser.tabs.update(open.tabId, { active: true, ...(hash && { url: page + hash }) });
  else await browser.tabs.create({ url: page + hash });
}

/** Opens a web address in a new tab. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
