import type { Article } from '../model/article';
import type { ClipJob } from '../model/job';
import { readDraft, type Typed } from '../model/typed-draft';
import { urlKey } from '../model/url-key';
import { activePage, type Page, pageInTab } from '../platform/tabs';
import { articleByUrl } from '../store/articles';
import { draftFor } from '../store/drafts';
import { clipJob } from '../store/jobs';

/**
 * The page that the popup is for: the active tab's, or that of `?tab=ID` when it is opened as a tab.
 * One without an address when there is no such tab.
 */
export async function pageAsked(search: string): Promise<Page> {
  const tab = new URLSearchParams(search).get('tab');
  const asked = tab === null ? activePage() : pageInTab(Number(tab));
  const page = await asked.catch(() => undefined);
  return page ?? { tabId: -1, url: '', title: '' };
}

/** What the library knew of the page when the popup opened. */
export interface Opening {
  page: Page;
  key: string;
  article: Article | undefined;
  job: ClipJob | undefined;
  typed: Typed;
}

/** A library that has not opened by then is held by another window, or its disk is in trouble. */
const PATIENCE_MS = 8000;

/** Looks the page up. Fails when the library cannot be opened, or not in time. */
export const openingOf = (page: Page): Promise<Opening> => Promise.race([lookUp(page), tooLong()]);

async function tooLong(): Promise<never> {
  await new Promise((done) => setTimeout(done, PATIENCE_MS));
  throw new Error('The library did not open in time.');
}

async function lookUp(page: Page): Promise<Opening> {
  const key = urlKey(page.url);
  const [article, job, draft] = await Promise.all([
    articleByUrl(page.url),
    clipJob(page.url),
    draftFor(key),
  ]);
  return { page, key, article, job, typed: readDraft(draft) };
}
