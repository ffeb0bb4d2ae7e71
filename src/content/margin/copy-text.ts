/**
 * Puts text on the clipboard, also in pages that are not secure or forbid the newer way. To be called
 * from a click or a key press. False when the browser refused.
 */
export async function copyText(text: string, place: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.className = 'unseen';
    field.value = text;
    place.append(field);
    const before = place.activeElement;
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  }
}
