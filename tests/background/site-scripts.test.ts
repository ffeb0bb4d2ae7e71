import { beforeEach, expect, it, vi } from 'vitest';
import { registerSites, siteGranted } from '../../src/background/site-scripts';

const fake = vi.hoisted(() => ({
  origins: [] as string[],
  registered: [] as { id: string; matches: string[] }[],
  injected: [] as number[],
}));
vi.mock('../../src/content/find-highlights?script&iife', () => ({ default: 'finder.js' }));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    permissions: { getAll: async () => ({ origins: fake.origins }) },
    tabs: {
      query: async ({ url }: { url: string[] }) =>
        url.includes('https://a.example/*') ? [{ id: 3 }, { id: 4 }, {}] : [],
    },
    scripting: {
      getRegisteredContentScripts: async () => fake.registered,
      unregisterContentScripts: async () => {
        fake.registered = [];
      },
      registerContentScripts: async (scripts: typeof fake.registered) => {
        if (fake.registered.length) throw new Error('Duplicate script ID');
        fake.registered = scripts;
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 3) throw new Error('error page');
        fake.injected.push(target.tabId);
      },
    },
  },
}));

// Node has no locks; one after the other is all that they have to be here.
let turn: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_name: string, work: () => Promise<void>) => {
      const mine = turn.then(work);
      turn = mine.catch(() => undefined);
      return mine;
    },
  },
});

beforeEach(() => {
  fake.origins = [];
  fake.registered = [];
  fake.injected = [];
});

const matches = () => fake.registered.map((script) => script.matches);

it('looks for highlights on the sites that were granted, and on no others', async () => {
  fake.origins = ['https://a.example/*', 'chrome://favicon/*', '*://*.b.example/*'];
  await registerSites();
  expect(matches()).toEqual([['https://a.example/*', '*://*.b.example/*']]);
});

it('forgets a site whose grant was taken back', async () => {
  fake.origins = ['https://a.example/*'];
  await registerSites();
  fake.origins = [];
  await registerSites();
  expect(matches()).toEqual([]);
});

it('grants that come together are all heard', async () => {
  fake.origins = ['https://a.example/*', 'https://b.example/*'];
  await Promise.all([registerSites(), registerSites(), registerSites()]);
  expect(matches()).toEqual([fake.origins]);
});

it('shows highlights in the tabs that are open, whatever becomes of one of them', async () => {
  fake.origins = ['https://a.example/*'];
  await siteGranted({ origins: ['https://a.example/*'] });
  expect(fake.injected).toEqual([4]);
  expect(matches()).toEqual([fake.origins]);
});

it('a grant of something else changes nothing', async () => {
  await siteGranted({});
  expect(fake.injected).toEqual([]);
});
