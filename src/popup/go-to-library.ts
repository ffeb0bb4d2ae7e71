import { openLibrary } from '../platform/tabs';

/** Opens the library and closes the popup, which not every browser does by itself. */
export async function goToLibrary(hash: string): Promise<void> {
  await openLibrary(hash);
  // Opened as a tab, the popup is a page like others.
  if (!location.search) window.close();
}
