import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { articleById } from '../../src/store/articles';
import { database } from '../../src/store/database';
import { editArticle } from '../../src/store/edit-articles';
import { tagArticles, untagArticles } from '../../src/store/tag-articles';
import { anArticle } from '../support/an-article';

const LONG_AGO = '2026-01-01T00:00:00.000Z';

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.articles.bulkAdd([
    anArticle({ id: 'one', tags: ['sea', 'time'], note: 'kept', updated: LONG_AGO }),
    anArticle({ id: 'two', tags: ['clock', 'sea'], updated: LONG_AGO }),
    anArticle({ id: 'three', tags: ['clock'], updated: LONG_AGO }),
  ]);
});

const tagsOf = async () =>
  Object.fromEntries((await database.articles.toArray()).map(({ id, tags }) => [id, tags]));

it('tags are put on and taken off, no other field changes, and the undo is exact', async () => {
  const before = await tagsOf();
  const changes = await tagArticles(['one', 'two', 'gone'], { add: ['clock'], remove: ['sea'] });
  expect(await tagsOf()).toEqual({ one: ['time', 'clock'], two: ['clock'], three: ['clock'] });
  const { note, updated } = (await articleById('one')) ?? {};
  expect(note).toBe('kept');
  expect(updated).not.toBe(LONG_AGO);
  await untagArticles(changes);
  expect(await tagsOf()).toEqual(before);
});

it('an article that has the tag already is not touched', async () => {
  expect(await tagArticles(['one', 'three'], { add: ['clock'] })).toHaveLength(1);
  expect(await articleById('three')).toMatchObject({ updated: LONG_AGO });
});

it('the undo takes back its own tags only, not what happened since', async () => {
  const changes = await tagArticles(['one', 'two'], { add: ['new', 'clock'], remove: ['sea'] });
  await editArticle('one', { tags: ['time', 'new', 'later'] });
  await untagArticles(changes);
  expect(await tagsOf()).toMatchObject({ one: ['time', 'later', 'sea'], two: ['clock', 'sea'] });
});
