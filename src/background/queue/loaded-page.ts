import type { QueuedPage } from '../../model/queued-page';
import { browser } from '../../platform/browser';
import type { QueueTab } from '../../platform/queue-tabs';
import { hasSiteAccess } from '../../platform/site-access';
import { lookUntil } from './look-until';
import { PageFailedError } from './page-failed-error';
import { tabNow } from './page-tab';

/** A page that has not come by then is read as far as it is there. */
const LOAD_MS = 30_000;
/** A tab begins without an address; one that has none for so long has none that we may know. */
const NAMELESS_MS = 3000;
/** Scripts may fill a page after it is complete; it has settled when its text stays the same for some looks. */
const SETTLE_MS = 8000;
const SETTLED_LOOKS = 4;

/**
 * Waits until the page in a tab is there and has settled, and gives the address at which it ended.
 * Throws a PageFailedError when there is nothing to read.
 */
export async function loadedPage(page: QueuedPage, { tabId, ours }: QueueTab): Promise<string> {
  const url = await arrivedAt(page.id, tabId);
  await settled(page.id, tabId, url, ours);
  // Scripts may have gone on to another address of the same page.
  return (await tabNow(tabId)).url ?? url;
}

async function arrivedAt(id: string, tabId: number): Promise<string> {
  const begun = Date.now();
  const isWeb = (url = '') => /^https?:/.test(url);
  const arrived = await lookUntil(id, LOAD_MS, async () => {
    const { url, status } = await tabNow(tabId);
    if (status !== 'complete') return undefined;
    return isWeb(url) || Date.now() - begun > NAMELESS_MS ? { url } : undefined;
  });
  const { url } = arrived ?? (await tabNow(tabId));
  if (url !== undefined && isWeb(url)) return url;
  // The address of a page is withheld where there is no access: it went on to another site. A tab
  // that stays empty got a file to download.
  if (arrived) throw new PageFailedError(url === undefined ? 'not-allowed' : 'file');
  throw new PageFailedError('slow');
}

async function settled(id: string, tabId: number, url: string, ours: boolean): Promise<void> {
  let last = -1;
  let same = 0;
  await lookUntil(id, SETTLE_MS, async () => {
    const { length, status } = await measure(tabId, url);
    // What a person sees in a tab of theirs is what they want, whatever its number.
    if (ours && status >= 400) throw new PageFailedError('http', String(status));
    same = length === last ? same + 1 : 0;
    last = length;
    return same >= SETTLED_LOOKS || undefined;
  });
}

interface Measure {
  /** Characters of the page's text. */
  length: number;
  /** Of the answer with which the page came (HTTP); 0 when the browser does not say. */
  status: number;
}

async function measure(tabId: number, url: string): Promise<Measure> {
  try {
    const [first] = await browser.scripting.executeScript({
      target: { tabId },
      func: measurePage,
    });
    const [length, status] = Array.isArray(first?.result) ? first.result : [];
    return { length: Number(length) || 0, status: Number(status) || 0 };
  } catch (error) {
    await tabNow(tabId);
    if (/\.pdf$/i.test(URL.parse(url)?.pathname ?? '')) throw new PageFailedError('pdf');
    const detail = error instanceof Error ? error.message : String(error);
    // Where we have access, all that browsers keep from us is their own page saying that none came.
    throw new PageFailedError((await hasSiteAccess(url)) ? 'unreachable' : 'not-allowed', detail);
  }
}

/** Runs in the page, whose globals the background's types do not know. */
function measurePage(): [length: number, status: number] {
  const [arrival] = performance.getEntriesByType('navigation');
  const { body } = Reflect.get(globalThis, 'document');
  return [body?.textContent.length ?? 0, arrival ? Reflect.get(arrival, 'responseStatus') : 0];
}
