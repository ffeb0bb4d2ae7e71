import { browser } from '../platform/browser';
import { text, uiLanguage } from '../platform/text';

const SAVED = '✓';

// The badge belongs to one tab and the browser takes it off when the tab goes elsewhere.

/** The toolbar button says that the page in this tab is being saved. */
export const markSaving = (tabId: number): Promise<void> =>
  mark(tabId, '…', '#6b645a', text('actionTitleSaving'));

/** The toolbar button says that the page in this tab is in the library. */
export const markSaved = (tabId: number): Promise<void> =>
  mark(tabId, SAVED, '#a8321f', text('actionTitleSaved'));

/** The toolbar button says that the page in this tab could not be saved; the popup says why. */
export const markFailed = (tabId: number): Promise<void> =>
  mark(tabId, '!', '#6b645a', text('actionTitleFailed'));

/** The toolbar button says that passages of the page in this tab can't be highlighted. */
export const markNotAnnotated = (tabId: number): Promise<void> =>
  mark(tabId, '!', '#6b645a', text('actionTitleNoHighlights'));

/** The toolbar button says that there were no links to save in what is selected in this tab. */
export const markNoLinks = (tabId: number): Promise<void> =>
  mark(tabId, '!', '#6b645a', text('actionTitleNoLinks'));

/** The toolbar button says, more quietly, that the page was saved before, or a selection from it. */
export const markKnown = (tabId: number, saved: Date, isSelection: boolean): Promise<void> => {
  const day = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' }).format(saved);
  const title = text(isSelection ? 'actionTitleSelectionSavedOn' : 'actionTitleSavedOn', day);
  return mark(tabId, SAVED, '#6b645a', title);
};

/** The toolbar button no longer says that the page in this tab is in the library. */
export async function markNotSaved(tabId: number): Promise<void> {
  // What it says of a clip that is under way, or that failed, is not taken back.
  const sign = await browser.action.getBadgeText({ tabId }).catch(() => '');
  if (sign === SAVED) await mark(tabId, '', '#6b645a', text('actionTitle'));
}

async function mark(tabId: number, sign: string, color: string, title: string): Promise<void> {
  // A tab that was closed meanwhile needs no sign.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: sign }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
