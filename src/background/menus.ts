import { browser } from '../platform/browser';
import { text } from '../platform/text';
import { clipTab } from './clip-tab';

const SAVE = 'save-article';

/** Puts our entries into the context menu; they outlive the background, so once is enough. */
export async function addMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SAVE, title: text('saveArticle'), contexts: ['page'] });
}

/** Does what was chosen in the context menu; choosing it grants access to that tab. */
export async function menuChosen(
  info: { menuItemId: string | number; pageUrl?: string | undefined },
  tab?: { id?: number | undefined; url?: string | undefined },
): Promise<void> {
  const url = tab?.url ?? info.pageUrl;
  if (info.menuItemId === SAVE && tab?.id !== undefined && url) await clipTab(tab.id, url, false);
}
