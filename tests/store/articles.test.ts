import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  addAnnotation,
  annotationCounts,
  annotationsOf,
  removeAnnotation,
} from '../../src/store/annotations';
import { articleById } from '../../src/store/articles';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { draftFor, dropDraft, keepDraft } from '../../src/store/drafts';
import { editArticle, restoreArticles, trashArticles } from '../../src/store/edit-articles';
import { articleCount, shelfCounts } from '../../src/store/shelves';
import { tagCounts } from '../../src/store/tag-counts';
import { watch } from '../../src/store/watch';
import { aCapture } from '../support/a-capture';
import { anAnnotation } from '../support/an-annotation';
import { articlesOn } from '../support/articles-on';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const save = async (path: string) =>
  (await keepCapture(aCapture({ url: `https://example.org/${path}`, title: path }))).id;

it('the trash holds what is trashed, no other shelf does, and it comes back', async () => {
  const one = await save('one');
  const two = await save('two');
  await trashArticles([one]);
  expect((await articlesOn({ kind: 'inbox' })).map(({ id }) => id)).toEqual([two]);
  expect((await articlesOn({ kind: 'trash' })).map(({ id }) => id)).toEqual([one]);
  expect(await shelfCounts()).toMatchObject({ inbox: 1, trash: 1 });
  await restoreArticles([one]);
  expect(await shelfCounts()).toMatchObject({ inbox: 2, trash: 0 });
  expect(await articleCount()).toBe(2);
});

it('shelves follow state, favourite and tag', async () => {
  const one = await save('one');
  await save('two');
  await editArticle(one, { state: 'archive', favourite: 1, tags: ['书/读', 'margin'] });
  for (const shelf of [
    { kind: 'archive' },
    { kind: 'favourites' },
    { kind: 'tag', tag: '书/读' },
  ] as const)
    expect((await articlesOn(shelf)).map(({ id }) => id)).toEqual([one]);
  expect(await tagCounts()).toEqual([
    { tag: 'margin', count: 1 },
    { tag: '书/读', count: 1 },
  ]);
});

it('two windows that edit different fields keep both edits', async () => {
  const id = await save('one');
  await Promise.all([editArticle(id, { note: 'a thought' }), editArticle(id, { tags: ['x'] })]);
  expect(await articleById(id)).toMatchObject({ note: 'a thought', tags: ['x'] });
});

it('a removed annotation leaves a tombstone, and its undo takes it away', async () => {
  const annotation = anAnnotation({ articleId: await save('one') });
  await addAnnotation(annotation);
  await removeAnnotation(annotation.id);
  expect(await annotationsOf(annotation.articleId)).toEqual([]);
  expect(await database.tombstones.get(annotation.id)).toMatchObject({ table: 'annotations' });
  await addAnnotation(annotation);
  expect(await annotationsOf(annotation.articleId)).toEqual([annotation]);
  expect(await database.tombstones.count()).toBe(0);
  expect(await annotationCounts([annotation.articleId])).toEqual(
    new Map([[annotation.articleId, 1]]),
  );
});

it('a draft keeps the tag and the note apart until it is dropped', async () => {
  await keepDraft('example.org', { tag: 'mar' });
  await keepDraft('example.org', { note: 'half a thou' });
  expect(await draftFor('example.org')).toMatchObject({ tag: 'mar', note: 'half a thou' });
  await dropDraft('example.org');
  expect(await draftFor('example.org')).toBeUndefined();
});

it('a watched query tells again after a write', async () => {
  const seen: number[] = [];
  const told = new Promise<void>((resolve, reject) => {
    watch(() => articlesOn({ kind: 'all' })).subscribe((rows) => {
      seen.push(rows.length);
      if (rows.length === 1) resolve();
    }, reject);
  });
  await save('one');
  await told;
  expect(seen.at(-1)).toBe(1);
});
