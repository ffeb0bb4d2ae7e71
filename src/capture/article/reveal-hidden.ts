/** Among these are all that `isHidden`. */
export const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display"], [style*="visibility"]';
const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)[^;]*;?/gi;
/** A page whose text is mostly in a hidden part shows it by a script or a style that we don't see. */
const MOST = 0.6;

export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true')
    return !/fallback-image/.test(element.className);
  const style = element.getAttribute('style');
  return style !== null && style.search(HIDING) >= 0;
}

/** Shows the hidden part that holds most of a page's text, if there is one. */
export function revealHidden(body: Element) {
  const total = length(body);
  for (const element of body.querySelectorAll(HIDDEN)) {
    if (!isHidden(element) || length(element) < total * MOST) continue;
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    const style = element.getAttribute('style');
    if (style) element.setAttribute('style', style.replace(HIDING, ''));
  }
}

const length = (element: Element) => element.textContent?.replace(/\s+/g, '').length ?? 0;
