/** Closes the popup, which not every browser does by itself. Opened as a tab, it is a page like others. */
export function leavePopup(): void {
  if (!location.search) window.close();
}
