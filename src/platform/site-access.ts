import { browser } from './browser';

/** The site of an address as permissions name it; '' where there is nothing to ask for. */
export function siteOf(url: string): string {
  const page = URL.parse(url);
  // Firefox knows no ports in match patterns; without one, every port matches.
  return page && /^https?:$/.test(page.protocol) ? `${page.protocol}//${page.hostname}/*` : '';
}

/** Whether the person granted access to the site of this address. */
export async function hasSiteAccess(url: string): Promise<boolean> {
  const site = siteOf(url);
  return site !== '' && (await browser.permissions.contains({ origins: [site] }));
}

/** Whether highlights return to the pages of this site by themselves; told now and on each change. */
export const watchSiteAccess = (url: string) => watchGrants(() => hasSiteAccess(url));

/** Those of these web addresses whose site was not granted; told now and on each change. */
export const watchClosed = (urls: readonly string[]) =>
  watchGrants(async () => {
    const web = urls.filter(siteOf);
    const open = await Promise.all(web.map(hasSiteAccess));
    return web.filter((_, index) => !open[index]);
  });

/**
 * Asks the person for access to the site of this page, and says whether it was given. Call it first
 * thing in a click handler of an extension page: browsers ask only while the click lasts. The rest
 * is done by the background when it hears of the grant, so the popup may close meanwhile.
 */
export const askSiteAccess = (url: string): Promise<boolean> => ask([url]);

/**
 * Asks the person for access to all sites, and says whether it was given. Like `askSiteAccess`, it comes
 * first in a click handler.
 */
export const askEverySite = (): Promise<boolean> =>
  // As the manifest writes them.
  browser.permissions.request({ origins: ['https://*/*', 'http://*/*'] });

/**
 * Asks the person for access to the hosts of these images and no others, and says whether it was
 * given. Like `askSiteAccess`, it comes first in a click handler; `wishImages` without waiting is all
 * that may stand before it.
 */
export const askImageAccess = (urls: readonly string[]): Promise<boolean> => ask(urls);

async function ask(urls: readonly string[]): Promise<boolean> {
  const origins = [...new Set(urls.map(siteOf))].filter(Boolean);
  return origins.length > 0 && (await browser.permissions.request({ origins }));
}

/** What is read of the grants, now and after each change. */
export function watchGrants<T>(read: () => Promise<T>) {
  const { onAdded, onRemoved } = browser.permissions;
  return {
    subscribe(next: (value: T) => void, failed: (error: unknown) => void) {
      const tell = () => read().then(next, failed);
      onAdded.addListener(tell);
      onRemoved.addListener(tell);
      tell();
      return {
        unsubscribe() {
          onAdded.removeListener(tell);
          onRemoved.removeListener(tell);
        },
      };
    },
  };
}
