import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addAnnotation } from '../../src/store/annotations';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { keepDraft } from '../../src/store/drafts';
import { restoreArticles, trashArticles } from '../../src/store/edit-articles';
import { emptyTrash, removeArticles, trashEnds } from '../../src/store/remove-articles';
import { aCapture } from '../support/a-capture';
import { anAnnotation } from '../support/an-annotation';
import { articlesOn } from '../support/articles-on';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const save = async (path: string) =>
  (await keepCapture(aCapture({ url: `https://example.org/${path}`, title: path }))).id;

/** An article in the trash with an annotation, a draft and an image of its own beside a shared one. */
async function trashed(path: string): Promise<string> {
  const articleId = await save(path);
  await addAnnotation(anAnnotation({ id: `mark-${path}`, articleId }));
  await keepDraft(`mark-${path}`, { note: 'half a thou' });
  for (const sha256 of ['shared', path]) {
    const image = { articleId, url: sha256, alt: '', sha256, type: 'image/png', missing: '' };
    await database.images.put({ ...image, missing: '' });
    await database.assets.put({ sha256, blob: new Blob(), type: 'image/png', size: 0 });
  }
  await trashArticles([articleId]);
  return articleId;
}

const hashes = async () => (await database.assets.toCollection().primaryKeys()).toSorted();

it('nothing is left of an article but its tombstones, and shared images stay', async () => {
  const one = await trashed('one');
  const two = await trashed('two');
  expect(await removeArticles([one, one])).toBe(1);
  expect((await articlesOn({ kind: 'trash' })).map(({ id }) => id)).toEqual([two]);
  for (const table of [database.bodies, database.annotations, database.images])
    expect(await table.where({ articleId: one }).count()).toBe(0);
  expect(await database.drafts.toCollection().primaryKeys()).toEqual(['mark-two']);
  expect(await hashes()).toEqual(['shared', 'two']);
  expect(await database.tombstones.get(one)).toMatchObject({ table: 'articles' });
  expect(await database.tombstones.get('mark-one')).toMatchObject({ table: 'annotations' });
  await removeArticles([two]);
  expect(await hashes()).toEqual([]);
});

it('what is not in the trash is not deleted', async () => {
  const kept = await save('kept');
  const back = await trashed('back');
  await restoreArticles([back]);
  expect(await removeArticles([kept, back, 'unknown'])).toBe(0);
  expect(await articlesOn({ kind: 'all' })).toHaveLength(2);
  expect(await hashes()).toEqual(['back', 'shared']);
});

it('only those go that have been in the trash for thirty days', async () => {
  const old = await trashed('old');
  const young = await trashed('young');
  await save('kept');
  await database.articles.update(old, { trashed: '2026-03-01T12:00:00.000Z' });
  await database.articles.update(young, { trashed: '2026-03-01T12:00:00.001Z' });
  const ends = (now: string) => trashEnds(new Date(now));
  expect(await emptyTrash(ends('2026-03-31T12:00:00.000Z'))).toBe(0);
  expect(await emptyTrash(ends('2026-03-31T12:00:00.001Z'))).toBe(1);
  expect((await articlesOn({ kind: 'trash' })).map(({ id }) => id)).toEqual([young]);
  expect(await articlesOn({ kind: 'all' })).toHaveLength(1);
});

it('the search index is told of the articles that went, not that everything did', async () => {
  const one = await trashed('one');
  await database.changes.clear();
  await removeArticles([one]);
  const changed = await database.changes.toArray();
  expect(new Set(changed.map(({ articleId }) => articleId))).toEqual(new Set([one]));
});
