/** Why a page is not even tried. */
export type Refusal = 'browser' | 'store' | 'pdf' | 'file';

/** Where the browsers let no extension in (Chromium's and Firefox's lists of restricted sites). */
const STORES =
  /^https?:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/i;

/** Why the page at this address cannot be clipped; undefined when it may be tried. */
export function refusalOf(url: string): Refusal | undefined {
  if (!/^https?:/i.test(url)) return /^file:/i.test(url) ? 'file' : 'browser';
  if (STORES.test(url)) return 'store';
  return /\.pdf$/i.test(new URL(url).pathname) ? 'pdf' : undefined;
}
