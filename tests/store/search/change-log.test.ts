import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addAnnotation, editAnnotation, removeAnnotation } from '../../../src/store/annotations';
import { keepCapture } from '../../../src/store/clips';
import { database } from '../../../src/store/database';
import { keepDraft } from '../../../src/store/drafts';
import { editArticle, trashArticles } from '../../../src/store/edit-articles';
import { aCapture } from '../../support/a-capture';
import { anAnnotation } from '../../support/an-annotation';
import { annotate, emptyLibrary, keepArticles } from './a-library';

beforeEach(async () => {
  await emptyLibrary();
  await keepArticles([{ id: 'one' }, { id: 'two' }]);
  await annotate('two', 'x', { id: 'kept' });
  await database.changes.clear();
});

const bulk = () => database.articles.where('id').anyOf('one', 'two').modify({ state: 'archive' });

it.each([
  ['an edit', () => editArticle('one', { note: 'x' }), ['0 one']],
  ['a move of several to the trash', () => trashArticles(['one', 'two']), ['0 one', '0 two']],
  ['a bulk edit', bulk, ['0 one', '0 two']],
  ['a deletion', () => database.articles.bulkDelete(['two']), ['0 two']],
  ['a new annotation', () => addAnnotation(anAnnotation({ articleId: 'one' })), ['0 one']],
  ['an edited annotation', () => editAnnotation('kept', { note: 'y' }), ['0 two']],
  ['a removed annotation', () => removeAnnotation('kept'), ['0 two']],
  [
    'all annotations of an article removed',
    () => database.annotations.where({ articleId: 'two' }).delete(),
    ['0 two'],
  ],
  ['a removed text', () => database.bodies.delete(['one', 1]), ['1 one']],
  ['an emptied table', () => database.annotations.clear(), ['0 *']],
  ['a draft', () => keepDraft('one', { note: 'x' }), []],
] as const)('%s is noted with the articles that it is about', async (_name, write, expected) => {
  await write();
  const changes = await database.changes.toArray();
  expect(changes.map(({ text, articleId }) => `${text} ${articleId}`).sort()).toEqual(expected);
});

it('a clip is noted with its text, in the transaction that keeps it', async () => {
  const { id } = await keepCapture(aCapture());
  const changes = await database.changes.toArray();
  expect(changes).toEqual([
    expect.objectContaining({ articleId: id, text: 0 }),
    expect.objectContaining({ articleId: id, text: 1 }),
  ]);
});

it('a transaction that fails notes nothing', async () => {
  await expect(
    database.transaction('rw', database.articles, async () => {
      await editArticle('one', { note: 'x' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await database.changes.count()).toBe(0);
});
