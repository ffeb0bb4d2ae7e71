/**
 * The address of a page as far as it says which page it is: a hash that only names a place in the
 * page is left out.
 */
export const pageAddress = (location: Location): string =>
  /^#[/!]/.test(location.hash) ? location.href : location.href.replace(/#.*$/s, '');

/**
 * Tells when a page goes on to another address by script. The Navigation API says so inside the page
 * and needs no permission; `webNavigation` would have to be asked for, and is told to people as
 * reading their history. Firefox has the API from 147: before, only going back and forth is seen.
 */
export function watchRoutes(view: Window, told: () => void): () => void {
  const ends = new AbortController();
  let here = pageAddress(view.location);
  const check = () => {
    if (pageAddress(view.location) === here) return;
    here = pageAddress(view.location);
    told();
  };
  if ('navigation' in view)
    view.navigation.addEventListener('currententrychange', check, { signal: ends.signal });
  for (const type of ['popstate', 'hashchange'] as const)
    view.addEventListener(type, check, { signal: ends.signal });
  return () => ends.abort();
}
