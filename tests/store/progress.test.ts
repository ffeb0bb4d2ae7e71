import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { database } from '../../src/store/database';
import { keepProgress, progressOf } from '../../src/store/progress';
import { removeArticles } from '../../src/store/remove-articles';
import { anArticle } from '../support/an-article';

const READ = { articleId: 'a', at: 120, length: 800, share: 0.2 };

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it('how far an article was read is kept, and the article itself stays as it is', async () => {
  const article = anArticle({ id: 'a' });
  await database.articles.add(article);
  await keepProgress(READ);
  await keepProgress({ ...READ, at: 300, share: 0.5 });
  expect(await progressOf('a')).toMatchObject({ at: 300, length: 800, share: 0.5 });
  expect(await database.articles.get('a')).toEqual(article);
});

it('nothing is kept of an article that is gone', async () => {
  await keepProgress(READ);
  expect(await progressOf('a')).toBeUndefined();
});

it('it goes with its article', async () => {
  await database.articles.add(anArticle({ id: 'a', trashed: '2026-01-01T00:00:00.000Z' }));
  await keepProgress(READ);
  await removeArticles(['a']);
  expect(await progressOf('a')).toBeUndefined();
});
