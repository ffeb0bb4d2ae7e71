import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadedPage } from '../../src/background/queue/loaded-page';
import type { QueuedPage } from '../../src/model/queued-page';

interface FakeTab {
  url?: string;
  status: string;
}
const fake = vi.hoisted(() => ({
  tab: undefined as FakeTab | undefined,
  wanted: true,
  access: true,
  /** What the page measures, look by look; a string is what the browser refuses with. */
  measures: [] as ([number, number] | string)[],
}));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    tabs: {
      get: async () => {
        if (!fake.tab) throw new Error('No tab with id: 7.');
        return fake.tab;
      },
    },
    scripting: {
      executeScript: async () => {
        const next = fake.measures.length > 1 ? fake.measures.shift() : fake.measures[0];
        if (typeof next === 'string') throw new Error(next);
        return [{ result: next }];
      },
    },
  },
}));
vi.mock('../../src/platform/site-access', () => ({ hasSiteAccess: async () => fake.access }));
vi.mock('../../src/store/queue', () => ({ isStillRunning: async () => fake.wanted }));

const URL_ONE = 'https://a.example/one';
const page = { id: 'one', url: URL_ONE } as QueuedPage;
const ours = { tabId: 7, ours: true };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(fake, {
    tab: { url: URL_ONE, status: 'complete' },
    wanted: true,
    access: true,
    measures: [[500, 200]],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What comes of it, with all the time in the world. */
async function outcome(tab = ours): Promise<string> {
  const result = loadedPage(page, tab).then(
    (url) => url,
    (error: Error) => `${error.name} ${error.message}`.trim(),
  );
  await vi.advanceTimersByTimeAsync(120_000);
  return result;
}

describe('a page that is waited for', () => {
  it.each<[what: string, setting: Partial<typeof fake>, expected: string]>([
    [
      'is read where it ended',
      { tab: { url: `${URL_ONE}?moved`, status: 'complete' } },
      `${URL_ONE}?moved`,
    ],
    ['may never be complete', { tab: { url: URL_ONE, status: 'loading' } }, URL_ONE],
    ['may never settle', { measures: Array.from({ length: 99 }, (_, at) => [at, 200]) }, URL_ONE],
    ['may come without a number', { measures: [[500, 0]] }, URL_ONE],
    [
      'may not come at all',
      { tab: { url: 'about:blank', status: 'loading' } },
      'PageFailedError slow',
    ],
    [
      'may lead to a site without access',
      { tab: { status: 'complete' } },
      'PageFailedError not-allowed',
    ],
    ['may be a file to download', { tab: { url: '', status: 'complete' } }, 'PageFailedError file'],
    ['may be answered with an error', { measures: [[20, 503]] }, 'PageFailedError http 503'],
    [
      'may be the browser’s own page that says so',
      { measures: ['Frame with ID 0 is showing error page'] },
      'PageFailedError unreachable Frame with ID 0 is showing error page',
    ],
    [
      'may be withheld',
      { measures: ['Missing host permission'], access: false },
      'PageFailedError not-allowed Missing host permission',
    ],
    [
      'may be a PDF in the browser’s own reader',
      { tab: { url: `${URL_ONE}.pdf`, status: 'complete' }, measures: ['Missing host permission'] },
      'PageFailedError pdf',
    ],
    ['may be closed', { tab: undefined }, 'PageFailedError gone'],
    ['may be taken out of the queue', { wanted: false }, 'WithdrawnError'],
  ])('%s', async (_what, setting, expected) => {
    Object.assign(fake, setting);
    expect(await outcome()).toBe(expected);
  });

  it('is read in a person’s own tab whatever its number', async () => {
    fake.measures = [[500, 404]];
    expect(await outcome({ tabId: 7, ours: false })).toBe(URL_ONE);
  });
});
