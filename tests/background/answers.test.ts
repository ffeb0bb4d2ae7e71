import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../src/background/answers';
import { menuChosen } from '../../src/background/menus';
import { articleByUrl, articlesByUrl } from '../../src/store/articles';
import { database } from '../../src/store/database';
import { clipJob } from '../../src/store/jobs';
import { aCapture } from '../support/a-capture';

const fake = vi.hoisted(() => ({
  injected: [] as string[],
  refusal: '',
  locks: { request: (_: string, work: () => unknown) => work() },
}));
vi.mock('../../src/content/capture-page?script&iife', () => ({ default: 'page.js' }));
vi.mock('../../src/content/keep-selection?script&iife', () => ({ default: 'selection.js' }));
vi.mock('../../src/content/pick-part?script&iife', () => ({ default: 'pick.js' }));
vi.mock('../../src/background/badge');
vi.mock('../../src/background/annotate-tab', () => ({ annotateTab: vi.fn(), sendMargin: vi.fn() }));
vi.mock('../../src/background/queue/offer-links', () => ({ offerLinks: vi.fn() }));
vi.mock('../../src/background/queue/run-queue', () => ({ runQueue: vi.fn() }));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://postil/${path}` },
    scripting: {
      executeScript: async ({ files }: { files: string[] }) => {
        if (fake.refusal) throw new Error(fake.refusal);
        fake.injected.push(...files);
      },
    },
  },
}));

const { url } = aCapture();
const page = { url, tab: { id: 7, url } };
const ours = { url: 'chrome-extension://postil/src/popup/index.html' };
const aSelection = aCapture({ kind: 'selection', html: '<p>a room</p>', text: 'a room' });

beforeEach(async () => {
  fake.injected = [];
  fake.refusal = '';
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a selection', () => {
  it.each([
    ['the popup', () => answers.clipSelection(ours, 7, url)],
    ['the context menu', () => menuChosen({ menuItemId: 'save-selection' }, { id: 7, url })],
  ])('that %s asks for is a clip of its own, which ends when it is kept', async (_, ask) => {
    await ask();
    expect(fake.injected).toEqual(['selection.js']);
    expect(await clipJob(url)).toBeUndefined();
    expect(await clipJob(url, 'selection')).toMatchObject({ state: 'running' });
    await answers.keep(page, aSelection);
    expect(await clipJob(url, 'selection')).toBeUndefined();
    expect(await articleByUrl(url)).toMatchObject({ kind: 'selection' });
  });

  it.each([
    ['nothing', () => answers.nothingSelected(page)],
    ['unknown', () => answers.failed(page, 'It broke.', 'selection')],
  ])('that cannot be kept says why: %s', async (failure, fail) => {
    await answers.clipSelection(ours, 7, url);
    await fail();
    expect(await clipJob(url, 'selection')).toMatchObject({ state: 'failed', failure });
    expect(await clipJob(url)).toBeUndefined();
  });

  it('says why where the browser does not let us in', async () => {
    fake.refusal = 'Cannot access contents of the page.';
    await answers.clipSelection(ours, 7, url);
    expect(await clipJob(url, 'selection')).toMatchObject({ failure: 'not-allowed' });
  });
});

describe('a picked part', () => {
  it('becomes a version of the page, or the article of one that is not saved', async () => {
    await answers.keepPicked(page, aCapture());
    await answers.keepPicked(page, aCapture({ html: '<p>a room</p>', text: 'a room' }));
    expect(await articlesByUrl(url)).toMatchObject([{ version: 2 }]);
    expect(await clipJob(url)).toBeUndefined();
  });
});

it.each([
  ['clipSelection', () => answers.clipSelection(page, 7, url)],
  ['pickPart', () => answers.pickPart(page, 7)],
  ['savedChanged', () => answers.savedChanged(page, 7, url)],
])('no page may ask for %s', async (_, ask) => {
  await expect(ask()).rejects.toThrow('own pages');
  expect(fake.injected).toEqual([]);
});
