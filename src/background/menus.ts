import { browser } from '../platform/browser';
import { pageIn } from '../platform/page-in';
import { text } from '../platform/text';
import { annotateTab } from './annotate-tab';
import { markNotAnnotated } from './badge';
import { clipTab } from './clip-tab';

const SAVE = 'save-article';
/** The same name in the context menu and among the manifest's commands. */
const HIGHLIGHT = 'highlight-selection';

/** Puts our entries into the context menu; they outlive the background, so once is enough. */
export async function addMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SAVE, title: text('saveArticle'), contexts: ['page'] });
  browser.contextMenus.create({
    id: HIGHLIGHT,
    title: text('highlightSelection'),
    contexts: ['selection'],
  });
}

/** Does what was chosen in the context menu; choosing it grants access to that tab. */
export async function menuChosen(
  info: { menuItemId: string | number; pageUrl?: string | undefined },
  tab?: { id?: number | undefined; url?: string | undefined },
): Promise<void> {
  const url = tab?.url ?? info.pageUrl;
  if (info.menuItemId === SAVE && tab?.id !== undefined && url) await clipTab(tab.id, url, false);
  if (info.menuItemId === HIGHLIGHT) await highlightIn(tab?.id);
}

/** Does what a shortcut asks for; pressing it grants access to that tab. */
export async function commandPressed(
  command: string,
  tab?: { id?: number | undefined },
): Promise<void> {
  if (command === HIGHLIGHT) await highlightIn(tab?.id);
}

async function highlightIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await annotateTab(tabId, true);
    await pageIn(tabId).highlightSelection();
  } catch {
    // The browser's own pages, its store, a PDF: no script runs there.
    await markNotAnnotated(tabId);
  }
}
