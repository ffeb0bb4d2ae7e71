import { describe, expect, it } from 'vitest';
import { CLIP_PATIENCE_MS, type ClipJob } from '../../src/model/job';
import { type Asked, type Rows, receiptOf, type Session } from '../../src/popup/receipt';
import { anArticle } from '../support/an-article';

const OPENED = Date.parse('2026-03-20T12:00:00.000Z');
const at = (milliseconds: number) => new Date(OPENED + milliseconds).toISOString();

const article = (change: { saved?: string; version?: number } = {}) =>
  anArticle({ saved: at(800), version: 1, ...change });
const old = article({ saved: at(-1e9) });
const job = (change: Partial<ClipJob>): ClipJob => ({
  id: 'example.org/a',
  url: 'https://example.org/a',
  state: 'running',
  update: false,
  failure: '',
  detail: '',
  updated: at(10),
  ...change,
});
const failed = (failure: ClipJob['failure'], updated = at(500)) =>
  job({ state: 'failed', failure, updated });

const first: Asked = { at: OPENED, update: false, version: 0 };
const update: Asked = { at: OPENED + 2000, update: true, version: 1 };
const answered = OPENED + 3000;

interface Case {
  when: string;
  rows?: Partial<Rows>;
  session?: Partial<Session>;
  /** Milliseconds since the popup opened. */
  now?: number;
  is: object;
}

const interrupted = { state: 'failed', failure: 'interrupted' };

describe.each<{ on: string; cases: Case[] }>([
  {
    on: 'a page that is new',
    cases: [
      { when: 'nothing has happened yet', is: { state: 'saving' } },
      { when: 'its job is running', rows: { job: job({}) }, is: { state: 'saving' } },
      {
        when: 'the background has answered and the article is still to come',
        session: { asked: { ...first, answered: OPENED + 50 } },
        is: { state: 'saving' },
      },
      {
        when: 'the article is there',
        rows: { article: article() },
        is: { state: 'saved', from: 'page' },
      },
      {
        when: 'the article came back from the trash',
        rows: { article: old },
        is: { state: 'saved', from: 'trash' },
      },
      {
        when: 'an earlier attempt left its failure behind',
        rows: { job: failed('unknown', at(-1000)) },
        is: { state: 'saving' },
      },
      {
        when: 'the page could not be read',
        rows: { job: failed('unknown') },
        is: { state: 'failed', failure: 'unknown' },
      },
      {
        when: 'the disk was full',
        rows: { job: failed('storage') },
        is: { state: 'failed', failure: 'storage' },
      },
      {
        when: 'the browser does not allow it',
        rows: { job: failed('not-allowed') },
        is: { state: 'refused', failure: 'not-allowed' },
      },
      { when: 'it is a PDF', rows: { job: failed('pdf') }, is: { state: 'refused' } },
      {
        when: 'it is a file that holds no text',
        rows: { job: { ...failed('file'), detail: 'video/mp4' } },
        is: { state: 'refused', failure: 'file', detail: 'video/mp4' },
      },
      {
        when: 'the background cannot be reached',
        session: { asked: { ...first, trouble: 'Nobody answered' } },
        is: { state: 'failed', failure: 'unknown', detail: 'Nobody answered' },
      },
      {
        when: 'its job does not move any more',
        rows: { job: job({}) },
        now: CLIP_PATIENCE_MS + 1000,
        is: interrupted,
      },
      { when: 'no job ever began', now: CLIP_PATIENCE_MS + 1000, is: interrupted },
      {
        when: 'another popup is clipping it',
        rows: { job: job({ updated: at(-2000) }) },
        session: { asked: undefined },
        is: { state: 'saving' },
      },
    ],
  },
  {
    on: 'a page that was saved in this popup',
    cases: [
      {
        when: 'the article went to the trash',
        session: { seen: true },
        is: { state: 'undone' },
      },
      {
        when: 'it is being saved again',
        rows: { job: job({ updated: at(9000) }) },
        session: { asked: { ...first, at: OPENED + 8000 }, seen: false },
        is: { state: 'saving' },
      },
    ],
  },
  {
    on: 'a page that was there before',
    cases: [
      {
        when: 'nothing was asked',
        rows: { article: old },
        session: { asked: undefined, wasThere: true, seen: true },
        is: { state: 'known', news: 'none' },
      },
      {
        when: 'an old failure is about',
        rows: { article: old, job: failed('gone', at(-1e6)) },
        session: { asked: undefined, wasThere: true, seen: true },
        is: { state: 'known', news: 'none' },
      },
      {
        when: 'an update was asked for and has not begun',
        rows: { article: old },
        session: { asked: update, wasThere: true, seen: true },
        now: 2010,
        is: { state: 'saving' },
      },
      {
        when: 'the update is under way',
        rows: { article: old, job: job({ updated: at(2020), update: true }) },
        session: { asked: { ...update, answered }, wasThere: true, seen: true },
        now: 4000,
        is: { state: 'saving' },
      },
      {
        when: 'the answer is younger than what was read',
        rows: { article: old, readAt: answered - 1 },
        session: { asked: { ...update, answered }, wasThere: true, seen: true },
        now: 4000,
        is: { state: 'saving' },
      },
      {
        when: 'the update found a new text',
        rows: { article: article({ version: 2 }), readAt: answered + 1 },
        session: { asked: { ...update, answered }, wasThere: true, seen: true },
        now: 4000,
        is: { state: 'known', news: 'updated' },
      },
      {
        when: 'the update found nothing new',
        rows: { article: old, readAt: answered + 1 },
        session: { asked: { ...update, answered }, wasThere: true, seen: true },
        now: 4000,
        is: { state: 'known', news: 'unchanged' },
      },
      {
        when: 'the update is not allowed, which is no reason to hide the article',
        rows: { article: old, job: failed('not-allowed', at(2500)) },
        session: { asked: update, wasThere: true, seen: true },
        now: 4000,
        is: { state: 'failed', failure: 'not-allowed' },
      },
    ],
  },
])('of $on', ({ cases }) => {
  it.each(cases)('when $when', ({ rows, session, now = 1000, is }) => {
    const receipt = receiptOf(
      { article: undefined, job: undefined, readAt: OPENED + now, ...rows },
      { opened: OPENED, wasThere: false, seen: false, asked: first, ...session },
      OPENED + now,
    );
    expect(receipt).toMatchObject(is);
  });
});

it('says "saved" of nothing that the database does not hold', () => {
  const jobs = [undefined, job({}), failed('unknown'), failed('not-allowed'), failed('pdf')];
  const askeds = [undefined, first, update, { ...first, answered }, { ...first, trouble: 'x' }];
  for (const one of jobs)
    for (const asked of askeds)
      for (const seen of [true, false])
        for (const wasThere of [true, false])
          for (const now of [0, 5000, 1e6]) {
            const rows = { article: undefined, job: one, readAt: OPENED + now };
            const session = { opened: OPENED, wasThere, seen, asked };
            expect(receiptOf(rows, session, OPENED + now).state).not.toMatch(/saved|known/);
          }
});
