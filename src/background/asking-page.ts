import { urlKey } from '../model/url-key';
import { browser } from '../platform/browser';
import type { Sender } from '../platform/protocol';

/** A message that its sender had no right to send. */
export class NotAllowedError extends Error {
  override name = 'NotAllowedError';
}

/** The page that asks, by the browser's word, never by its own. */
export function pageOf(from: Sender): { tabId: number; url: string } {
  const url = from.tab?.url ?? from.url;
  if (from.tab?.id === undefined || !url) throw new NotAllowedError('Only pages may say this.');
  return { tabId: from.tab.id, url };
}

/**
 * The page that asks, when it means the page that the browser names; undefined while a page that
 * changes its address by script is ahead of the browser's own book-keeping.
 */
export function pageMeant(from: Sender, url: unknown): { tabId: number; url: string } | undefined {
  const page = pageOf(from);
  return typeof url === 'string' && urlKey(url) === urlKey(page.url) ? page : undefined;
}

/**
 * An address of the page that asks, or of one that it was a moment ago: a change of the last second
 * still comes in when a page has gone on by script. Pages of one origin can do anything to each other
 * anyway; throws when it is of another.
 */
export function ownAddress(from: Sender, url: unknown): string {
  const page = pageOf(from);
  if (typeof url === 'string' && URL.parse(url)?.origin === URL.parse(page.url)?.origin) return url;
  throw new NotAllowedError('This is no address of this page.');
}

/** Throws unless one of the extension's own pages asks. */
export function assertOwnPage(from: Sender): void {
  if (!from.url?.startsWith(browser.runtime.getURL('')))
    throw new NotAllowedError('Only the extension’s own pages may ask for this.');
}
