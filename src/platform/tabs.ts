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

/** Opens a web address in a new tab. */
export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Whether a person has selected something in a tab. Fails where the browser does not let us in. */
export async function hasSelection(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: isSelecting });
  return frame?.result === true;
}

/** Runs in the page: sees nothing but itself. A selection in a shadow tree or a frame is asked for there. */
function isSelecting(): boolean {
  const isIn = (tree: Document): boolean => {
    const selection = tree.getSelection();
    if (selection && !selection.isCollapsed)
      return (
        /\S/.test(selection.toString()) ||
        selection.getRangeAt(0).cloneContents().querySelector('img') !== null
      );
    const roots = [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    if (selection?.getComposedRanges({ shadowRoots: roots }).some(({ collapsed }) => !collapsed))
      return true;
    const { activeElement: active } = tree;
    return active instanceof HTMLIFrameElement && active.contentDocument !== null
      ? isIn(active.contentDocument)
      : false;
  };
  return isIn(document);
}
