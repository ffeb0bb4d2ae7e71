import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotateTab } from '../../src/background/annotate-tab';
import { annotationAnswers } from '../../src/background/annotations';
import { clipTab } from '../../src/background/clip-tab';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { beginClip } from '../../src/store/jobs';
import { aCapture } from '../support/a-capture';
import { aPassage } from '../support/a-passage';

vi.mock('../../src/background/annotate-tab', () => ({ annotateTab: vi.fn(), sendMargin: vi.fn() }));
vi.mock('../../src/background/clip-tab', () => ({ clipTab: vi.fn() }));
vi.mock('../../src/background/show-saved', () => ({ showSaved: vi.fn() }));
const stored = vi.hoisted(() => ({
  settings: {} as Record<string, unknown>,
  session: {} as Record<string, unknown>,
}));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://postil/${path}` },
    storage: {
      local: {
        get: async () => stored.settings,
        set: async (change: object) => Object.assign(stored.settings, change),
      },
      session: {
        get: async () => stored.session,
        set: async (change: object) => Object.assign(stored.session, change),
      },
    },
  },
}));

const { url } = aCapture();
const NEXT = 'https://example.org/essays/gutters';
const page = { url, tab: { id: 7, url } };
const stranger = {
  url: 'https://evil.example/',
  tab: { id: 8, url: 'https://evil.example/' },
};
const ours = { url: 'chrome-extension://postil/src/popup/index.html' };
const { id } = aPassage();

const row = () => database.annotations.get(id);

beforeEach(async () => {
  vi.clearAllMocks();
  stored.settings = {};
  stored.session = {};
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('a passage that a page sends', () => {
  it('is on the disk when the answer comes, and its colour is the one used last', async () => {
    const article = await keepCapture(aCapture());
    expect(await annotationAnswers.annotate(page, url, aPassage({ color: 'pink' }))).toEqual({
      saved: true,
    });
    expect(await row()).toMatchObject({ articleId: article.id, color: 'pink' });
    expect(stored.settings).toEqual({ color: 'pink' });
    expect(clipTab).not.toHaveBeenCalled();
  });

  it('has its page clipped when that is not in the library', async () => {
    expect(await annotationAnswers.annotate(page, url, aPassage())).toEqual({ saved: false });
    expect(await row()).toBeDefined();
    expect(clipTab).toHaveBeenCalledExactlyOnceWith(7, url, false);
  });

  it('starts no second clip while one is under way', async () => {
    await beginClip(url, false);
    await annotationAnswers.annotate(page, url, aPassage());
    expect(clipTab).not.toHaveBeenCalled();
  });

  it.each([
    ['it is none', page, url, { ...aPassage(), color: 'red' }],
    ['it is said to be of another page', page, NEXT, aPassage()],
    ['no page sends it', ours, url, aPassage()],
  ])('is refused when %s', async (_, from, address, passage) => {
    await expect(annotationAnswers.annotate(from, address, passage as never)).rejects.toThrow();
    expect(await database.annotations.count()).toBe(0);
  });
});

describe('what a page learns', () => {
  it('is its own passages where they were last found, and nothing of the library', async () => {
    await keepCapture(aCapture());
    await annotationAnswers.annotate(page, url, aPassage({ tags: ['t'], note: 'n' }));
    await annotationAnswers.passagesFound(page, url, [{ id, start: 40, end: 46 }]);
    const passage = aPassage({ tags: ['t'], note: 'n' });
    expect(await annotationAnswers.annotationsHere(page, url)).toEqual({
      passages: [{ ...passage, target: { ...passage.target, start: 40, end: 46 } }],
      color: 'amber',
      names: {},
    });
  });

  it('is nothing of another page', async () => {
    await annotationAnswers.annotate(page, url, aPassage());
    expect(await annotationAnswers.annotationsHere(stranger, stranger.url)).toMatchObject({
      passages: [],
    });
    expect(await annotationAnswers.annotationsHere(stranger, url)).toBeUndefined();
  });

  it('is to be asked again while the browser is behind the page', async () => {
    expect(await annotationAnswers.annotationsHere(page, NEXT)).toBeUndefined();
    expect(await annotationAnswers.pageOpened(page, NEXT)).toBe(false);
  });
});

describe('a page of a granted site', () => {
  it('gets what shows highlights when it has some, without toolbar and cards', async () => {
    await annotationAnswers.annotate(page, url, aPassage());
    expect(await annotationAnswers.pageOpened(page, url)).toBe(true);
    expect(annotateTab).toHaveBeenCalledExactlyOnceWith(7, false);
  });

  it('gets nothing when it has none', async () => {
    expect(await annotationAnswers.pageOpened(page, url)).toBe(true);
    expect(annotateTab).not.toHaveBeenCalled();
  });
});

describe('a change of a passage', () => {
  beforeEach(() => annotationAnswers.annotate(page, url, aPassage()));
  const from = { url: NEXT, tab: { id: 7, url: NEXT } };

  it('is stored', async () => {
    await annotationAnswers.editPassage(page, url, id, { note: 'fog', color: 'blue' });
    expect(await row()).toMatchObject({ note: 'fog', color: 'blue' });
    expect(stored.settings).toEqual({ color: 'blue' });
  });

  it('still comes in when the page has gone on by script', async () => {
    await annotationAnswers.editPassage(from, url, id, { note: 'fog' });
    expect(await row()).toMatchObject({ note: 'fog' });
  });

  it.each([
    ['of another site', stranger, url, { note: 'x' }],
    ['of another page', page, NEXT, { note: 'x' }],
    ['of more than may be changed', page, url, { articleId: 'x' }],
  ])('is refused when it is %s', async (_, sender, address, edit) => {
    const before = await row();
    await expect(
      annotationAnswers.editPassage(sender, address, id, edit as never),
    ).rejects.toThrow();
    expect(await row()).toEqual(before);
  });

  it('may be its end, asked for by its own page only', async () => {
    await expect(annotationAnswers.removePassage(stranger, url, id)).rejects.toThrow();
    expect(await row()).toBeDefined();
    await annotationAnswers.removePassage(page, url, id);
    expect(await row()).toBeUndefined();
  });
});

describe('what a page reports of its passages', () => {
  beforeEach(() => annotationAnswers.annotate(page, url, aPassage()));

  it('is kept for the popup and the library to show', async () => {
    await annotationAnswers.passagesFound(page, url, [{ id, reason: 'ambiguous' }]);
    expect(await row()).toMatchObject({ lost: { page: 'ambiguous' } });
  });

  it('is refused from elsewhere', async () => {
    const finds = [{ id, reason: 'gone' as const }];
    await expect(annotationAnswers.passagesFound(stranger, url, finds)).rejects.toThrow();
    expect(await row()).not.toHaveProperty('lost');
  });
});

it('only our own pages may have a tab annotated', async () => {
  await expect(annotationAnswers.highlightHere(page, 9)).rejects.toThrow();
  expect(annotateTab).not.toHaveBeenCalled();
  await annotationAnswers.highlightHere(ours, 9);
  expect(annotateTab).toHaveBeenCalledExactlyOnceWith(9, true);
});

describe('a passage that is put elsewhere', () => {
  const elsewhere = { exact: 'the text', prefix: 'beside ', suffix: '.', start: 26, end: 34 };

  it('has on its way back all that was known of its place', async () => {
    await keepCapture(aCapture());
    await annotationAnswers.annotate(page, url, aPassage());
    // Found elsewhere since on the page, and in the copy.
    await database.annotations.update(id, {
      found: { page: { start: 40, end: 46 }, copy: { start: 5, end: 11 } },
      lost: { page: 'ambiguous' },
    });
    const { target, found, lost } = (await row()) ?? {};
    await annotationAnswers.editPassage(page, url, id, { target: elsewhere });
    expect(await row()).toMatchObject({
      target: elsewhere,
      found: { page: { start: 26, end: 34 } },
    });
    // The page knows the target only with the place where it was found.
    const known = { ...aPassage().target, start: 40, end: 46 };
    await annotationAnswers.editPassage(page, url, id, { target: known });
    const back = await row();
    expect({ target: back?.target, found: back?.found, lost: back?.lost }).toEqual({
      target,
      found,
      lost,
    });
    await annotationAnswers.editPassage(page, url, id, { target: elsewhere });
    expect(await row()).toMatchObject({ target: elsewhere });
  });

  it('takes nothing over from the place of another', async () => {
    const other = crypto.randomUUID();
    await annotationAnswers.annotate(page, url, aPassage());
    await annotationAnswers.annotate(page, url, aPassage({ id: other, target: elsewhere }));
    await annotationAnswers.editPassage(page, url, other, { target: aPassage().target });
    await annotationAnswers.editPassage(page, url, id, { target: elsewhere });
    const { start, end } = elsewhere;
    expect((await row())?.found).toEqual({ page: { start, end } });
  });
});
