import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../src/model/annotation';
import { annotationsOf, removeAnnotation } from '../../src/store/annotations';
import { articleByUrl } from '../../src/store/articles';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { trashArticles } from '../../src/store/edit-articles';
import {
  addToPage,
  annotationsOnPage,
  isOnPage,
  notePlaces,
} from '../../src/store/page-annotations';
import { watch } from '../../src/store/watch';
import { aCapture } from '../support/a-capture';
import { aPassage } from '../support/a-passage';

const { url } = aCapture();
const SAME = 'http://www.example.org/essays/margins/?utm_source=mail#end';
const OTHER = 'https://example.org/essays/gutters';
const { id } = aPassage();

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const idsOn = async (page: string) => (await annotationsOnPage(page)).map((one) => one.id);

describe('a passage of a page that is in the library', () => {
  it('belongs to the article', async () => {
    const article = await keepCapture(aCapture());
    expect(await addToPage(SAME, aPassage({ note: 'n' }))).toEqual({ saved: true });
    expect(await annotationsOf(article.id)).toMatchObject([{ id, note: 'n', color: 'amber' }]);
    expect(await idsOn(url)).toEqual([id]);
    expect(await idsOn(OTHER)).toEqual([]);
  });
});

describe('a passage of a page that is not in the library', () => {
  it('is safe, and comes to the article when there is one', async () => {
    expect(await addToPage(url, aPassage())).toEqual({ saved: false });
    expect(await idsOn(SAME)).toEqual([id]);
    const article = await keepCapture(aCapture());
    expect((await annotationsOf(article.id)).map((one) => one.id)).toEqual([id]);
    expect(await idsOn(url)).toEqual([id]);
  });

  it('does not go to another article that is saved meanwhile', async () => {
    await addToPage(url, aPassage());
    const other = await keepCapture(aCapture({ url: OTHER }));
    expect(await annotationsOf(other.id)).toEqual([]);
    expect(await idsOn(url)).toEqual([id]);
  });

  it('waits as well when the article is in the trash, and takes part in its return', async () => {
    const { id: articleId } = await keepCapture(aCapture());
    await trashArticles([articleId]);
    expect(await addToPage(url, aPassage())).toEqual({ saved: false });
    await keepCapture(aCapture());
    expect((await articleByUrl(url))?.id).toBe(articleId);
    expect((await annotationsOf(articleId)).map((one) => one.id)).toEqual([id]);
  });
});

it('a passage that was removed is brought back as it was', async () => {
  await keepCapture(aCapture());
  await addToPage(url, aPassage({ note: 'n', tags: ['t'] }));
  await removeAnnotation(id);
  expect(await idsOn(url)).toEqual([]);
  await addToPage(url, aPassage({ note: 'n', tags: ['t'] }));
  expect(await annotationsOnPage(url)).toMatchObject([
    { id, note: 'n', tags: ['t'], created: aPassage().created },
  ]);
  expect(await database.tombstones.count()).toBe(0);
});

it('a passage of one page can’t be written over from another', async () => {
  await addToPage(url, aPassage({ note: 'mine' }));
  await expect(addToPage(OTHER, aPassage({ note: 'yours' }))).rejects.toThrow();
  expect(await annotationsOnPage(url)).toMatchObject([{ note: 'mine' }]);
  expect(await isOnPage(id, url)).toBe(true);
  expect(await isOnPage(id, OTHER)).toBe(false);
});

it('a page without an address on the web has none', async () => {
  await expect(addToPage('file:///home/x.html', aPassage())).rejects.toThrow();
  expect(await annotationsOnPage('file:///home/x.html')).toEqual([]);
});

describe('where passages were found', () => {
  const row = () => database.annotations.get(id);
  beforeEach(() => addToPage(url, aPassage()));

  it('is remembered beside the target, and is no edit', async () => {
    const before = await row();
    await notePlaces(url, [{ id, start: 40, end: 46 }]);
    expect(await row()).toEqual({ ...before, lost: {}, found: { page: { start: 40, end: 46 } } });
  });

  it('is forgotten for no reason why they were not found, and the reason when they are', async () => {
    await notePlaces(url, [{ id, reason: 'gone' }]);
    expect(await row()).toMatchObject({
      lost: { page: 'gone' },
      found: { page: { start: 12, end: 18 } },
    });
    await notePlaces(url, [{ id, start: 12, end: 18 }]);
    expect((await row())?.lost).toEqual({});
  });

  it('is believed of the page’s own passages only', async () => {
    await notePlaces(OTHER, [{ id, reason: 'gone' }]);
    expect(await row()).not.toHaveProperty('lost.page');
  });

  it('gives the order of the list', async () => {
    const second = aPassage({ id: '0190a000-0000-7000-8000-00000000000b' });
    await addToPage(url, { ...second, target: { ...second.target, start: 90, end: 96 } });
    await notePlaces(url, [{ id, start: 500, end: 506 }]);
    expect(await idsOn(url)).toEqual([second.id, id]);
  });
});

it.each([
  ['saved', true],
  ['not saved', false],
])('a live query hears of a passage of a page that is %s, and of its loss', async (_, isSaved) => {
  if (isSaved) await keepCapture(aCapture());
  const told: Annotation[][] = [];
  const subscription = watch(() => annotationsOnPage(SAME)).subscribe(
    (annotations) => told.push(annotations),
    (error) => {
      throw error;
    },
  );
  await vi.waitFor(() => expect(told).toEqual([[]]));
  await addToPage(SAME, aPassage());
  await vi.waitFor(() => expect(told.at(-1)).toHaveLength(1));
  await notePlaces(SAME, [{ id, reason: 'gone' }]);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject([{ lost: { page: 'gone' } }]));
  subscription.unsubscribe();
});
