import { background } from '../platform/background';
import { pageIn } from '../platform/page-in';
import { leavePopup } from './leave-popup';

/** Has the person select, on the page in a tab, where a passage that it lost is to be. */
export async function attachAgain(tabId: number, id: string): Promise<void> {
  await background.highlightHere(tabId);
  await pageIn(tabId).attachAgain(id);
  // The person goes on in the page.
  leavePopup();
}
