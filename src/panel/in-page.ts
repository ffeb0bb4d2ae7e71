import { background } from '../platform/background';
import { pageIn } from '../platform/page-in';
import type { PageCalls } from '../platform/protocol';
import { type Remote, RemoteError } from '../platform/wire';

/**
 * Asks the page in a tab, after having our scripts sent there when it has none. Fails where the
 * browser does not let us in.
 */
export async function inPage<T>(
  tabId: number,
  ask: (page: Remote<PageCalls>) => Promise<T>,
): Promise<T> {
  const page = pageIn(tabId);
  try {
    return await ask(page);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    await background.highlightHere(tabId);
    return ask(page);
  }
}

/** Lets the page in a tab know that its passages have changed. */
export function refreshPage(tabId: number): void {
  // One without our scripts shows none.
  pageIn(tabId)
    .refresh()
    .catch(() => undefined);
}
