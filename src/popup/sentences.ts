import type { Article } from '../model/article';
import type { MissReason } from '../model/asset';
import { IMAGE_LIMITS } from '../model/image-limits';
import { ago, isJustNow } from '../ui/dates';
import type { Texts } from '../ui/text-context';
import type { Receipt } from './receipt';
import { refusalOf } from './refusal';

const FAILURES = {
  'not-allowed': 'failedNotAllowed',
  pdf: 'refusedPdf',
  file: 'refusedKind',
  gone: 'failedGone',
  storage: 'failedStorage',
  nothing: 'failedNothing',
  unknown: 'failedUnknown',
  interrupted: 'failedInterrupted',
} as const;

const REFUSALS = {
  browser: 'refusedBrowser',
  store: 'refusedStore',
  pdf: 'refusedPdf',
  file: 'refusedFile',
} as const;

const MISSED = {
  cors: 'missedCors',
  'not-found': 'missedNotFound',
  refused: 'missedRefused',
  'too-large': 'missedTooLarge',
  'not-an-image': 'missedNotAnImage',
  offline: 'missedOffline',
  'over-limit': 'missedOverLimit',
  'too-many': 'missedTooMany',
  'too-slow': 'missedTooSlow',
  storage: 'missedStorage',
  interrupted: 'missedInterrupted',
} as const;

/** What the line of state says. */
export function receiptSentence(
  receipt: Receipt,
  article: Pick<Article, 'saved'> | undefined,
  url: string,
  now: Date,
  { text, language }: Texts,
): string {
  switch (receipt.state) {
    case 'saving':
      return text('saving');
    case 'undone':
      return text('movedToTrash');
    case 'refused':
      return receipt.failure === 'not-allowed'
        ? refusedSentence(url, text)
        : failureSentence(receipt, text);
    case 'failed':
      return text(
        'twoSentences',
        failureSentence(receipt, text),
        text(article ? 'copyUntouched' : 'nothingSaved'),
      );
    case 'saved':
      if (receipt.from === 'trash') return text('takenFromTrash');
      break;
    case 'known':
      if (receipt.news === 'updated') return text('updatedNow');
      if (receipt.news === 'unchanged') return text('pageUnchanged');
  }
  const saved = article?.saved ?? '';
  return isJustNow(saved, now) ? text('savedNow') : text('savedAgo', ago(saved, now, language));
}

type Failed = Pick<Extract<Receipt, { failure: unknown }>, 'failure' | 'detail'>;

/** Why a clip failed. */
export const failureSentence = ({ failure, detail }: Failed, text: Texts['text']): string =>
  failure === 'file' ? text('refusedKind', detail) : text(FAILURES[failure]);

/** Why a page cannot be clipped. One that was tried nonetheless was refused by the browser. */
export function refusedSentence(url: string, text: Texts['text']): string {
  const refusal = refusalOf(url);
  return text(refusal ? REFUSALS[refusal] : 'refusedHere');
}

/** Why an image could not be kept. */
export const missedSentence = (reason: MissReason, text: Texts['text']): string =>
  text(MISSED[reason]);

/** How much of an article's images is kept, in the units of the language. */
export function limitsSentence(text: Texts['text'], language: string): string {
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      unitDisplay: name === 'megabyte' ? 'short' : 'long',
    }).format(value);
  return text(
    'imageLimits',
    unit(IMAGE_LIMITS.imageBytes / 1e6, 'megabyte'),
    unit(IMAGE_LIMITS.imageMs / 1000, 'second'),
    new Intl.NumberFormat(language).format(IMAGE_LIMITS.count),
    unit(IMAGE_LIMITS.articleBytes / 1e6, 'megabyte'),
    unit(IMAGE_LIMITS.articleMs / 1000, 'second'),
  );
}
