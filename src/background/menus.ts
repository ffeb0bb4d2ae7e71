import { browser } from '../platform/browser';
import { openPanel } from '../platform/open-panel';
import { pageIn } from '../platform/page-in';
import { tellPanel } from '../platform/panel';
import { text } from '../platform/text';
import { annotateTab } from './annotate-tab';
import { markNotAnnotated } from './badge';
import { clipSelection, clipTab } from './clip-tab';
import { askForLinks } from './queue/offer-links';

const SAVE = 'save-article';
const SAVE_SELECTION = 'save-selection';
const SAVE_LINKS = 'save-links';
/** The same name in the context menu and among the manifest's commands. */
const HIGHLIGHT = 'highlight-selection';
const HIGHLIGHT_IMAGE = 'highlight-image';
/** The same name in both places again. */
const MARGIN = 'open-margin';

/** Puts our entries into the context menu; they outlive the background, so once is enough. */
export async function addMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SAVE, title: text('saveArticle'), contexts: ['page'] });
  browser.contextMenus.create({
    id: SAVE_SELECTION,
    title: text('saveSelection'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: HIGHLIGHT_IMAGE,
    title: text('highlightImage'),
    contexts: ['image'],
  });
  browser.contextMenus.create({
    id: HIGHLIGHT,
    title: text('highlightSelection'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: SAVE_LINKS,
    title: text('saveSelectedLinks'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({ id: MARGIN, title: text('openMargin'), contexts: ['page'] });
}

/** Does what was chosen in the context menu; choosing it grants access to that tab. */
export async function menuChosen(
  info: {
    menuItemId: string | number;
    pageUrl?: string | undefined;
    frameId?: number | undefined;
    srcUrl?: string | undefined;
  },
  tab?: { id?: number | undefined; url?: string | undefined },
): Promise<void> {
  // Nothing may come before: browsers open it only while the choice lasts.
  if (info.menuItemId === MARGIN && tab?.id !== undefined) await openPanel(tab.id);
  tellPanel();
  const url = tab?.url ?? info.pageUrl;
  if (info.menuItemId === SAVE && tab?.id !== undefined && url) await clipTab(tab.id, url, false);
  if (info.menuItemId === SAVE_SELECTION && tab?.id !== undefined && url)
    await clipSelection(tab.id, url);
  if (info.menuItemId === HIGHLIGHT) await highlightIn(tab?.id);
  if (info.menuItemId === HIGHLIGHT_IMAGE) await highlightIn(tab?.id, info.srcUrl ?? '');
  if (info.menuItemId === SAVE_LINKS && tab?.id !== undefined)
    await askForLinks(tab.id, info.frameId ?? 0);
}

/** Does what a shortcut asks for; pressing it grants access to that tab. */
export async function commandPressed(
  command: string,
  tab?: { id?: number | undefined },
): Promise<void> {
  if (command === MARGIN && tab?.id !== undefined) await openPanel(tab.id);
  tellPanel();
  if (command === HIGHLIGHT) await highlightIn(tab?.id);
}

/** Highlights what is selected, or the image with the address `image`. */
async function highlightIn(tabId: number | undefined, image?: string): Promise<void> {
  if (tabId === undefined) return;
  try {
    await annotateTab(tabId, true);
    if (image === undefined) await pageIn(tabId).highlightSelection();
    else await pageIn(tabId).highlightImage(image);
  } catch {
    // The browser's own pages, its store, a PDF: no script runs there.
    await markNotAnnotated(tabId);
  }
}
