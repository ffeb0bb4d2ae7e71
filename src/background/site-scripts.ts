import finderScript from '../content/find-highlights?script&iife';
import { browser } from '../platform/browser';

const FINDER = 'find-highlights';
const WEB = /^(?:\*|https?):\/\//;

/**
 * Has the small script that looks for highlights run on the sites that the person granted, and on no
 * others. To be called when grants change and after an update, which forgets what was registered.
 */
export async function registerSites(): Promise<void> {
  // Two of these at once would register the same name twice.
  await navigator.locks.request(FINDER, async () => {
    const { origins = [] } = await browser.permissions.getAll();
    const matches = origins.filter((origin) => WEB.test(origin));
    const { scripting } = browser;
    const known = await scripting.getRegisteredContentScripts({ ids: [FINDER] });
    if (known.length) await scripting.unregisterContentScripts({ ids: [FINDER] });
    if (matches.length)
      await scripting.registerContentScripts([
        { id: FINDER, matches, js: [finderScript], runAt: 'document_idle' },
      ]);
  });
}

/** A site was granted: its highlights return from now on, also in the tabs that are open. */
export async function siteGranted({ origins = [] }: { origins?: string[] }): Promise<void> {
  const url = origins.filter((origin) => WEB.test(origin));
  if (!url.length) return;
  await registerSites();
  const tabs = await browser.tabs.query({ url });
  // A tab that shows an error page, or is gone, has no highlights to show.
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : browser.scripting.executeScript({ target: { tabId: id }, files: [finderScript] }),
    ),
  );
}
