import { browser } from './browser';
import { siteOf, watchGrants } from './site-access';

const ALL_SITES = ['https://*/*', 'http://*/*'];
const LENT = 'queueAccess';

/**
 * The sites to ask for so that a page can be read: its own, and those to which sites most often send
 * their visitors on: with or without www, and the encrypted one.
 */
function sitesAround(url: string): string[] {
  const page = URL.parse(url);
  if (!page || !siteOf(url)) return [];
  const { hostname, protocol } = page;
  const isName = /\.\D/.test(hostname);
  const twin = hostname.startsWith('www.') ? hostname.slice(4) : `www.${hostname}`;
  return [...new Set([protocol, 'https:'])].flatMap((scheme) =>
    (isName ? [hostname, twin] : [hostname]).map((host) => `${scheme}//${host}/*`),
  );
}

/**
 * Asks the person for access to the sites of these pages, and says whether it was given; what was
 * given is remembered, so that it can be given back. Call it first thing in a click handler.
 */
export const askPagesAccess = (urls: readonly string[]): Promise<boolean> =>
  ask([...new Set(urls.flatMap(sitesAround))]);

/** Asks the person for access to all sites; else as `askPagesAccess`. */
export const askAllSites = (): Promise<boolean> => ask(ALL_SITES);

async function ask(origins: string[]): Promise<boolean> {
  if (!origins.length) return false;
  const granted = await browser.permissions.request({ origins });
  if (granted)
    await browser.storage.local.set({ [LENT]: [...new Set([...(await lentSites()), ...origins])] });
  return granted;
}

/** Takes back the access that was given for the queue. */
export async function giveBackAccess(): Promise<void> {
  const origins = await lentSites();
  if (origins.length) await browser.permissions.remove({ origins });
  await keepAccess();
}

/** Leaves the access that was given for the queue as it is, and asks no more about it. */
export const keepAccess = (): Promise<void> => browser.storage.local.remove(LENT);

async function lentSites(): Promise<string[]> {
  const { [LENT]: origins } = await browser.storage.local.get(LENT);
  return Array.isArray(origins) ? origins.filter((origin) => typeof origin === 'string') : [];
}

/** The hosts to which the person gave access for the queue, `*` for all; told now and on each change. */
export const watchLentHosts = {
  subscribe(next: (hosts: string[]) => void, failed: (error: unknown) => void) {
    const tell = () => lentSites().then((origins) => next(hostsOf(origins)), failed);
    browser.storage.local.onChanged.addListener(tell);
    tell();
    return { unsubscribe: () => browser.storage.local.onChanged.removeListener(tell) };
  },
};

const hostsOf = (origins: string[]): string[] => [
  ...new Set(origins.map((origin) => origin.replace(/^\w+:\/\/(?:www\.)?|\/\*$/g, ''))),
];

/** Whether every site was granted; told now and on each change. */
export const watchAllSites = watchGrants(() =>
  browser.permissions.contains({ origins: ALL_SITES }),
);
