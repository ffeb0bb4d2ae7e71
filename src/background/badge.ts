import { browser } from '../platform/browser';
import { text } from '../platform/text';

// The badge belongs to one tab and the browser takes it off when the tab goes elsewhere.

/** The toolbar button says that the page in this tab is being saved. */
export const markSaving = (tabId: number): Promise<void> =>
  mark(tabId, '…', '#6b645a', text('actionTitleSaving'));

/** The toolbar button says that the page in this tab is in the library. */
export const markSaved = (tabId: number): Promise<void> =>
  mark(tabId, '✓', '#a8321f', text('actionTitleSaved'));

/** The toolbar button says that the page in this tab could not be saved; the popup says why. */
export const markFailed = (tabId: number): Promise<void> =>
  mark(tabId, '!', '#6b645a', text('actionTitleFailed'));

/** The toolbar button says that passages of the page in this tab can't be highlighted. */
export const markNotAnnotated = (tabId: number): Promise<void> =>
  mark(tabId, '!', '#6b645a', text('actionTitleNoHighlights'));

async function mark(tabId: number, sign: string, color: string, title: string): Promise<void> {
  // A tab that was closed meanwhile needs no sign.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: sign }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
