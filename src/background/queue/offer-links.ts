import linksScript from '../../content/send-links?script&iife';
import type { SelectedLink } from '../../model/queued-page';
import { browser } from '../../platform/browser';
import { openLibrary } from '../../platform/open-library';
import { offerAddresses } from '../../store/queue-draft';
import { NotAllowedError } from '../asking-page';
import { markNoLinks } from '../badge';

/** More than anybody means; each is at most as long as browsers and servers take. */
const LINKS_LIMIT = 1000;
const URL_LIMIT = 8000;
const TITLE_LIMIT = 300;

/** Asks the page in a frame of a tab for the links in its selection. */
export async function askForLinks(tabId: number, frameId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [linksScript],
    });
  } catch {
    // The browser's own pages, its store, a PDF: no script runs there.
    await markNoLinks(tabId);
  }
}

/**
 * Puts the links that a page named into the library's field for addresses and opens it there: nothing
 * is fetched before the person has looked them over.
 */
export async function offerLinks(tabId: number, sent: unknown): Promise<void> {
  const links = readLinks(sent);
  if (!links) throw new NotAllowedError('These are no links.');
  if (!links.length) return markNoLinks(tabId);
  await offerAddresses(links);
  await openLibrary('#/queue');
}

function readLinks(sent: unknown): SelectedLink[] | undefined {
  if (!Array.isArray(sent) || !sent.every(isLink)) return undefined;
  return sent
    .filter(({ url }) => /^https?:\/\//i.test(url) && url.length <= URL_LIMIT)
    .slice(0, LINKS_LIMIT)
    .map(({ url, title }) => ({ url, title: title.slice(0, TITLE_LIMIT) }));
}

const isLink = (value: unknown): value is SelectedLink =>
  typeof value === 'object' &&
  value !== null &&
  'url' in value &&
  typeof value.url === 'string' &&
  'title' in value &&
  typeof value.title === 'string';
