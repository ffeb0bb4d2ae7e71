/**
 * Makes every link and image under `root` absolute. Links into the page itself become `#id`;
 * what is no web address (`javascript:`, broken ones) loses its `href`, its text stays.
 */
export function resolveAddresses(root: Element, base: string, url: string) {
  const own = url.replace(/#.*$/, '');
  for (const link of root.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (href.startsWith('#')) continue;
    const address = absolute(href, base);
    if (!address || !/^(?:https?|mailto):/.test(address)) link.removeAttribute('href');
    else if (address.startsWith(`${own}#`)) link.setAttribute('href', address.slice(own.length));
    else link.setAttribute('href', address);
  }
  for (const image of root.querySelectorAll('img[src]')) {
    const src = image.getAttribute('src')?.trim() ?? '';
    if (src.startsWith('data:')) continue;
    const address = absolute(src, base);
    if (/^https?:/.test(address)) image.setAttribute('src', address);
    else image.remove();
  }
  for (const quote of root.querySelectorAll('[cite]'))
    quote.setAttribute('cite', absolute(quote.getAttribute('cite') ?? '', base));
}

function absolute(address: string, base: string): string {
  try {
    return new URL(address, base || undefined).href;
  } catch {
    return '';
  }
}
