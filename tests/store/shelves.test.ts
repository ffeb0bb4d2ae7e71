import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article';
import { database } from '../../src/store/database';
import { articlesNamed, firstOn, type Shelf, type Sort, shelfIds } from '../../src/store/shelves';
import { tagCounts } from '../../src/store/tag-counts';
import { anArticle } from '../support/an-article';

const ROWS: Partial<Article>[] = [
  { id: 'old', saved: '2026-01-01', title: 'Beta', words: 10, published: '2024' },
  {
    id: 'new',
    saved: '2026-03-01',
    published: '',
    title: 'alpha',
    words: 30,
    state: 'reading',
    tags: ['sea'],
  },
  {
    id: 'mid',
    saved: '2026-02-01',
    published: '',
    title: 'Part 10',
    words: 20,
    favourite: 1,
    tags: ['sea/port'],
  },
  {
    id: 'two',
    saved: '2026-02-02',
    title: 'Part 2',
    words: 20,
    published: '2025',
    tags: ['seaside'],
  },
  { id: 'bin', saved: '2026-01-09', trashed: '2026-04-01', favourite: 1, tags: ['sea', 'gone'] },
  { id: 'can', saved: '2026-01-10', trashed: '2026-03-09' },
];

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.articles.bulkAdd(ROWS.map(anArticle));
});

describe('a shelf', () => {
  it.each<[Shelf, Sort | undefined, string]>([
    [{ kind: 'all' }, undefined, 'new two mid old'],
    [{ kind: 'all' }, 'oldest', 'old mid two new'],
    [{ kind: 'all' }, 'title', 'new old two mid'],
    [{ kind: 'all' }, 'words', 'new two mid old'],
    [{ kind: 'all' }, 'published', 'two old new mid'],
    [{ kind: 'inbox' }, undefined, 'two mid old'],
    [{ kind: 'reading' }, undefined, 'new'],
    [{ kind: 'archive' }, undefined, ''],
    [{ kind: 'favourites' }, undefined, 'mid'],
    [{ kind: 'trash' }, undefined, 'bin can'],
    [{ kind: 'tag', tag: 'sea' }, undefined, 'new mid'],
    [{ kind: 'tag', tag: 'sea' }, 'oldest', 'mid new'],
    [{ kind: 'tag', tag: 'gone' }, undefined, ''],
  ])('%j by %s is: %s', async (shelf, sort, ids) => {
    expect((await shelfIds(shelf, sort)).join(' ')).toBe(ids);
  });

  it.each<[Shelf, string]>([
    [{ kind: 'all' }, 'new two'],
    [{ kind: 'trash' }, 'bin can'],
    [{ kind: 'tag', tag: 'sea' }, 'new mid'],
  ])('%j begins with: %s', async (shelf, ids) => {
    expect((await firstOn(shelf, 2)).map(({ id }) => id).join(' ')).toBe(ids);
  });

  it('leaves out what is gone', async () => {
    expect((await articlesNamed(['mid', 'never', 'old'])).map(({ id }) => id)).toEqual([
      'mid',
      'old',
    ]);
  });
});

it('tags of articles in the trash count for nothing', async () => {
  expect(await tagCounts()).toEqual([
    { tag: 'sea', count: 1 },
    { tag: 'sea/port', count: 1 },
    { tag: 'seaside', count: 1 },
  ]);
});
