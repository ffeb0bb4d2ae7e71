import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../src/popup/receipt';
import { limitsSentence, receiptSentence } from '../../src/popup/sentences';
import { closedSentence } from '../../src/ui/closed-sentence';
import type { Texts } from '../../src/ui/text-context';

const texts: Texts = {
  text: (key, ...filling) => [key, ...filling].join(' '),
  counted: (stem, count) => `${stem} ${count}`,
  language: 'en-GB',
};
const now = new Date('2026-03-20T12:00:00.000Z');
const saved = { saved: '2026-03-20T11:59:50.000Z' };
const savedLong = { saved: '2026-03-03T12:00:00.000Z' };

describe('the line of state', () => {
  it.each<{ receipt: Receipt; article?: { saved: string }; says: string }>([
    { receipt: { state: 'saving' }, says: 'saving' },
    { receipt: { state: 'saved', from: 'page' }, article: saved, says: 'savedNow' },
    { receipt: { state: 'saved', from: 'trash' }, article: savedLong, says: 'takenFromTrash' },
    { receipt: { state: 'known', news: 'none' }, article: savedLong, says: 'savedAgo 3 March' },
    { receipt: { state: 'known', news: 'updated' }, article: savedLong, says: 'updatedNow' },
    { receipt: { state: 'known', news: 'unchanged' }, article: savedLong, says: 'pageUnchanged' },
    { receipt: { state: 'undone' }, says: 'movedToTrash' },
    {
      receipt: { state: 'refused', failure: 'not-allowed', detail: 'Cannot access' },
      says: 'refusedHere',
    },
    {
      receipt: { state: 'refused', failure: 'pdf', detail: 'application/pdf' },
      says: 'refusedPdf',
    },
    {
      receipt: { state: 'refused', failure: 'file', detail: 'video/mp4' },
      says: 'refusedKind video/mp4',
    },
    {
      receipt: { state: 'failed', failure: 'pdf', detail: 'application/pdf' },
      article: saved,
      says: 'twoSentences refusedPdf copyUntouched',
    },
    {
      receipt: { state: 'failed', failure: 'gone', detail: '' },
      says: 'twoSentences failedGone nothingSaved',
    },
    {
      receipt: { state: 'failed', failure: 'storage', detail: '' },
      article: saved,
      says: 'twoSentences failedStorage copyUntouched',
    },
  ])('says "$says"', ({ receipt, article, says }) => {
    expect(receiptSentence(receipt, article, 'https://example.org/a', now, texts)).toBe(says);
  });
});

describe('a library that does not open', () => {
  class NewerDatabaseError extends Error {
    override name = 'NewerDatabaseError';
  }
  it.each([
    { error: new NewerDatabaseError(), says: 'libraryNewer' },
    { error: { name: 'OpenFailedError', inner: new NewerDatabaseError() }, says: 'libraryNewer' },
    { error: new Error('disk'), says: 'libraryClosed' },
    { error: undefined, says: 'libraryClosed' },
  ])('says $says', ({ error, says }) => {
    expect(closedSentence(error, texts.text)).toBe(says);
  });
});

it('the limits of images are told in the units of the language', () => {
  expect(limitsSentence(texts.text, 'en-GB')).toBe(
    'imageLimits 15 MB 20 seconds 200 60 MB 90 seconds',
  );
});
