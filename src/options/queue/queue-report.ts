import { isUnfinished, type QueuedPage, type QueueFailure } from '../../model/queued-page';
import type { Texts } from '../../ui/text-context';

/** What is not named here is said as `failedUnknown`. */
const FAILURES: Partial<Record<string, Parameters<Texts['text']>[0]>> = {
  'not-allowed': 'queueNotAllowed',
  pdf: 'queuePdf',
  file: 'queueFile',
  gone: 'queueTabClosed',
  storage: 'failedStorage',
  unreachable: 'queueUnreachable',
  slow: 'queueSlow',
};

/** Why a page could not be saved. */
function failureSentence(failure: QueueFailure | '', detail: string, text: Texts['text']): string {
  if (failure === 'http') return text('queueHttp', detail);
  return text(FAILURES[failure] ?? 'failedUnknown');
}

/** How one page of the queue stands, in a few words. */
export function queuedSentence(page: QueuedPage, { text, counted }: Texts): string {
  const { state, failure, detail, missingImages, tries } = page;
  const done = () =>
    missingImages
      ? text('twoSentences', STATES[state](text), counted('queueMissingImages', missingImages))
      : STATES[state](text);
  if (state === 'failed') return failureSentence(failure, detail, text);
  if (state === 'waiting' && page.source === 'tab') return text('queueWaitingInTab');
  if (state === 'running' && tries > 1) return text('queueReadingAgain', tries);
  return done();
}

const STATES: Record<QueuedPage['state'], (text: Texts['text']) => string> = {
  waiting: (text) => text('queueWaiting'),
  paused: (text) => text('queuePaused'),
  running: (text) => text('queueReading'),
  saved: (text) => text('queueSaved'),
  updated: (text) => text('queueUpdated'),
  unchanged: (text) => text('queueUnchanged'),
  known: (text) => text('queueKnown'),
  failed: (text) => text('failedUnknown'),
};

/** How the queue stands: what was saved, what was there, what failed, what is left. */
export function queueSummary(pages: QueuedPage[], { text, counted }: Texts): string {
  const count = (...states: QueuedPage['state'][]) =>
    pages.filter(({ state }) => states.includes(state)).length;
  const parts = [
    count('saved') && counted('queueCountSaved', count('saved')),
    count('updated') && counted('queueCountUpdated', count('updated')),
    count('known', 'unchanged') && counted('queueCountKnown', count('known', 'unchanged')),
    count('failed') && counted('queueCountFailed', count('failed')),
    pages.some(isUnfinished) && counted('queueCountLeft', pages.filter(isUnfinished).length),
  ].filter((part) => typeof part === 'string');
  return parts.join(text('listSeparator'));
}

/** The whole queue as plain text, to be pasted elsewhere: the summary, then a line a page. */
export function queueReport(pages: QueuedPage[], texts: Texts): string {
  const lines = pages.map((page) =>
    [queuedSentence(page, texts), page.title, page.url].filter(Boolean).join('\t'),
  );
  return [queueSummary(pages, texts), '', ...lines, ''].join('\n');
}
