import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../src/store/database';
import { editArticle } from '../../src/store/edit-articles';
import { deleteTag, renameTag, restoreTags } from '../../src/store/rename-tag';
import { anAnnotation } from '../support/an-annotation';
import { anArticle } from '../support/an-article';
import { articlesOn } from '../support/articles-on';

/** Rows are named by their tags: how they were, and how they are to be after. */
const CASES: [title: string, act: () => ReturnType<typeof renameTag>, rows: [string, string][]][] =
  [
    [
      'renaming takes what is nested along, and nothing that only begins alike',
      () => renameTag('tags', 'sea', 'ocean'),
      [
        ['time,sea,land', 'time,ocean,land'],
        ['sea/port', 'ocean/port'],
        ['seal', 'seal'],
        ['deep/sea', 'deep/sea'],
      ],
    ],
    [
      'renaming onto a tag in use makes the two one',
      () => renameTag('tags', '海', '海洋'),
      [
        ['海,港,海洋', '海洋,港'],
        ['海洋', '海洋'],
        ['海/浪,海洋/浪', '海洋/浪'],
      ],
    ],
    [
      'a tag moves into one nested in it, and that one stays',
      () => renameTag('tags', 'sea', 'sea/port'),
      [
        ['sea', 'sea/port'],
        ['sea/port', 'sea/port'],
        ['sea/ice', 'sea/ice'],
      ],
    ],
    [
      'a nested tag becomes one of its own',
      () => renameTag('tags', 'sea/port', 'port'),
      [
        ['sea/port', 'port'],
        ['sea', 'sea'],
      ],
    ],
    [
      'deleting takes what is nested along',
      () => deleteTag('tags', 'sea'),
      [
        ['sea', ''],
        ['a,sea/port,b', 'a,b'],
        ['seal', 'seal'],
      ],
    ],
  ];

const split = (tags: string) => tags.split(',').filter(Boolean);

async function fill(rows: string[]): Promise<void> {
  for (const [at, tags] of rows.entries()) {
    // Every other article is in the trash: it may come back.
    const trashed = at % 2 ? '2026-01-01T00:00:00.000Z' : '';
    await database.articles.add(anArticle({ id: `a${at}`, tags: split(tags), trashed }));
    await database.annotations.add(anAnnotation({ id: `n${at}`, tags: split(tags) }));
  }
}

const now = async () => ({
  articles: (await database.articles.toArray()).map(({ tags }) => tags.join()),
  annotations: (await database.annotations.toArray()).map(({ tags }) => tags.join()),
});

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

describe('a tag on articles and annotations', () => {
  it.each(CASES)('%s; and back', async (_, act, rows) => {
    const before = rows.map(([tags]) => tags);
    const after = rows.map(([, tags]) => tags);
    await fill(before);
    const changes = await act();
    expect(await now()).toEqual({ articles: after, annotations: after });
    await restoreTags(changes);
    expect(await now()).toEqual({ articles: before, annotations: before });
  });

  it('taking it back leaves tags that were given since', async () => {
    await fill(['sea,time']);
    const changes = await renameTag('tags', 'sea', 'ocean');
    await editArticle('a0', { tags: ['ocean', 'time', 'new'] });
    await restoreTags(changes);
    expect((await now()).articles).toEqual(['time,new,sea']);
  });
});

it('the shelf of a tag holds what carries a nested one, each article once', async () => {
  await fill(['sea/port,sea', 'sea', 'sea/ice/drift', '', 'seal']);
  const found = await articlesOn({ kind: 'tag', tag: 'sea' });
  expect(found.map(({ id }) => id).toSorted()).toEqual(['a0', 'a2']);
  expect(await articlesOn({ kind: 'tag', tag: 'sea/ice' })).toHaveLength(1);
});

it("categories are tended alike, and the reader's tags of the same name stay", async () => {
  const words = ['sea', 'sea/port'];
  await database.articles.add(anArticle({ id: 'a', tags: words, categories: words }));
  await database.annotations.add(anAnnotation({ id: 'n', tags: words }));
  const changes = await renameTag('categories', 'sea', 'ocean');
  expect(await database.articles.get('a')).toMatchObject({
    tags: words,
    categories: ['ocean', 'ocean/port'],
  });
  expect(await database.annotations.get('n')).toMatchObject({ tags: words });
  await restoreTags(changes);
  expect(await database.articles.get('a')).toMatchObject({ tags: words, categories: words });
});
