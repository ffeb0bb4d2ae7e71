import { background } from '../platform/background';
import { leavePopup } from './leave-popup';

/** Lets the person pick a part of the page, and leaves them to it. Fails where that is not allowed. */
export async function pickPart(tabId: number): Promise<void> {
  await background.pickPart(tabId);
  leavePopup();
}
