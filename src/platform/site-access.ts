import { browser } from './browser';

/** The site of a page as permissions name it; '' where there is nothing to ask for. */
function siteOf(url: string): string {
  const page = URL.parse(url);
  // Firefox knows no ports in match patterns; without one, every port matches.
  return page && /^https?:$/.test(page.protocol) ? `${page.protocol}//${page.hostname}/*` : '';
}

/** Whether highlights return to the pages of this site by themselves. */
export async function hasSiteAccess(url: string): Promise<boolean> {
  const site = siteOf(url);
  return site !== '' && (await browser.permissions.contains({ origins: [site] }));
}

/**
 * Asks the person for access to the site of this page, and says whether it was given. Call it first
 * thing in a click handler of an extension page: browsers ask only while the click lasts. The rest
 * is done by the background when it hears of the grant, so the popup may close meanwhile.
 */
export async function askSiteAccess(url: string): Promise<boolean> {
  const site = siteOf(url);
  return site !== '' && (await browser.permissions.request({ origins: [site] }));
}
