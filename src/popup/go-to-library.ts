import { openLibrary } from '../platform/open-library';
import { leavePopup } from './leave-popup';

/** Opens the library and closes the popup. */
export async function goToLibrary(hash: string): Promise<void> {
  await openLibrary(hash);
  leavePopup();
}
