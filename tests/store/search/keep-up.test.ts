import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editAnnotation, removeAnnotation } from '../../../src/store/annotations';
import { database } from '../../../src/store/database';
import { editArticle, restoreArticles, trashArticles } from '../../../src/store/edit-articles';
import { bringUpToDate, tidyIndex } from '../../../src/store/search/bring-up-to-date';
import { indexHealth } from '../../../src/store/search/index-health';
import { searchArticles } from '../../../src/store/search/search-articles';
import { searchDatabase } from '../../../src/store/search/search-database';
import { Slices } from '../../../src/store/search/slices';
import { annotate, emptyLibrary, keepArticles } from './a-library';

vi.setConfig({ testTimeout: 30_000 });

const { signal } = new AbortController();
const index = (places?: number) => bringUpToDate(new Slices(signal), places);
const found = async (query: string) =>
  (await searchArticles(query, { limit: 100, signal })).hits
    .map(({ articleId }) => articleId)
    .sort();

const SAMPLE = Array.from({ length: 40 }, (_, at) => ({
  id: `article-${String(at).padStart(2, '0')}`,
  title: at % 2 ? 'odd' : 'even',
  text: `number n${at} 第${at}篇 ${'common words '.repeat(20)}`,
}));
const EVEN = SAMPLE.filter(({ title }) => title === 'even').map(({ id }) => id);

beforeEach(emptyLibrary);

/** What every index of the sample must answer. */
async function expectSample(): Promise<void> {
  expect(await found('even ')).toEqual(EVEN);
  expect(await found('n7 ')).toEqual(['article-07']);
  expect(await found('第12篇')).toEqual(['article-12']);
  expect(await found('"common words" odd ')).toHaveLength(20);
}

describe('a change is found at once, by reading, and again when the index has it', () => {
  const CHANGES: [name: string, change: () => Promise<unknown>, finds: string, noLonger: string][] =
    [
      ['a new article', () => keepArticles([{ id: 'new', text: 'a heron' }]), 'heron', ''],
      ['an edited title', () => editArticle('one', { title: 'Dusk' }), 'dusk', 'dawn'],
      ['a tag', () => editArticle('one', { tags: ['lakes'] }), 'tag:lakes', 'tag:sea'],
      ['a note', () => editArticle('one', { note: 'see the map' }), 'has:note map', '-has:note'],
      ['a state', () => editArticle('one', { state: 'archive' }), 'is:archive', 'is:inbox'],
      ['a highlight', () => annotate('one', 'a grebe'), 'grebe has:highlight', '-has:highlight'],
      ['the trash', () => trashArticles(['one']), 'in:trash', 'dawn'],
      [
        'a new version',
        () => keepArticles([{ id: 'one', title: 'Dawn', version: 2, text: 'an egret' }]),
        'egret',
        'cormorant',
      ],
      ['a deletion', () => database.articles.delete('one'), '', 'cormorant'],
    ];
  it.each(CHANGES)('%s', async (_name, change, finds, noLonger) => {
    await keepArticles([{ id: 'one', title: 'Dawn', tags: ['sea'], text: 'a cormorant' }]);
    await index();
    expect(await found(finds)).toEqual([]);
    if (noLonger) expect(await found(noLonger)).toEqual(['one']);
    await change();
    for (const waiting of [1, 0]) {
      expect(await indexHealth()).toMatchObject({ waiting, isComplete: !waiting });
      expect(await found(finds)).toHaveLength(finds ? 1 : 0);
      expect(await found(noLonger)).toEqual([]);
      await index();
    }
  });
});

it('an annotation that is changed or removed takes its old words with it', async () => {
  await keepArticles([{ id: 'one', text: 'x' }]);
  const { id } = await annotate('one', 'quoted', { note: 'first' });
  await index();
  await editAnnotation(id, { note: 'second' });
  expect([await found('first '), await found('second ')]).toEqual([[], ['one']]);
  await index();
  expect([await found('first '), await found('second ')]).toEqual([[], ['one']]);
  await removeAnnotation(id);
  expect(await found('quoted ')).toEqual([]);
  await index();
  expect(await found('quoted ')).toEqual([]);
});

it('what was in the trash is found again when it is taken out', async () => {
  await keepArticles(SAMPLE);
  await trashArticles(EVEN);
  await index();
  expect(await found('even ')).toEqual([]);
  await restoreArticles(EVEN);
  await index();
  await expectSample();
});

it('many small changes end in few segments, without what they replaced', async () => {
  await keepArticles(SAMPLE);
  await index();
  for (let time = 0; time < 30; time++) {
    await editArticle('article-01', { note: `thought${time}` });
    await index();
  }
  expect((await indexHealth()).segments).toBeLessThanOrEqual(4);
  expect(await found('thought29')).toEqual(['article-01']);
  expect(await found('thought2 ')).toEqual([]);
  await expectSample();
});

/** Says when it is asked for the n-th time that the page was closed. */
class Killed extends Slices {
  constructor(private left: number) {
    super(signal);
  }
  override async pause(): Promise<void> {
    if (--this.left < 0) throw new Error('the page was closed');
  }
}

it('a build that is killed at any moment goes on from there, and answers are right meanwhile', async () => {
  await keepArticles(SAMPLE);
  await database.changes.clear();
  let kills = 0;
  let most = 0;
  for (let patience = 1; ; patience += 3) {
    try {
      await tidyIndex();
      await bringUpToDate(new Killed(patience), 300);
      break;
    } catch {
      kills++;
    }
    const { indexed } = await indexHealth();
    expect(indexed).toBeGreaterThanOrEqual(most);
    most = indexed;
    await expectSample();
  }
  expect(kills).toBeGreaterThan(5);
  expect(await indexHealth()).toMatchObject({ indexed: 40, isComplete: true });
  await expectSample();
});

describe('the index is built anew', () => {
  const LOSSES: [name: string, lose: () => Promise<unknown>][] = [
    ['when it is missing', () => Promise.all(searchDatabase.tables.map((table) => table.clear()))],
    ['when its format is another', () => searchDatabase.state.update('state', { format: 0 })],
    [
      'when it was built from another collection',
      async () => {
        const [last] = await database.changes.orderBy('n').reverse().limit(1).toArray();
        await database.changes.update(last?.n ?? 0, { articleId: 'another' });
      },
    ],
    [
      'when the collection was emptied and filled again',
      async () => {
        await database.articles.clear();
        await keepArticles(SAMPLE);
      },
    ],
  ];
  it.each(LOSSES)('%s', async (_name, lose) => {
    await keepArticles([...SAMPLE, { id: 'more', title: 'even' }]);
    await index();
    await database.articles.delete('more');
    await index();
    await lose();
    expect(await indexHealth()).toMatchObject({ indexed: 0, isComplete: false });
    await expectSample();
    await index();
    expect(await indexHealth()).toMatchObject({ indexed: 40, isComplete: true });
    await expectSample();
  });
});

it('what a killed page left behind is swept away, and changes seen before are forgotten but the last', async () => {
  await keepArticles(SAMPLE);
  await index();
  const rows = await searchDatabase.docs.count();
  await searchDatabase.docs.put(new Uint8Array(1), [99, 'left']);
  await searchDatabase.places.put(new Uint8Array(1), [99, 'left']);
  await tidyIndex();
  expect(await searchDatabase.docs.count()).toBe(rows);
  expect(await searchDatabase.places.count()).toBe(rows);
  expect(await database.changes.count()).toBe(1);
  await index();
  expect((await indexHealth()).isComplete).toBe(true);
  await expectSample();
});
