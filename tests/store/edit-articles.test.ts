import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { articleById } from '../../src/store/articles';
import { database } from '../../src/store/database';
import { editArticle, editArticles, takeBackEdits } from '../../src/store/edit-articles';
import { anArticle } from '../support/an-article';

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.articles.bulkAdd([
    anArticle({ id: 'one', state: 'reading' }),
    anArticle({ id: 'two' }),
  ]);
});

it('many are edited at once, and each gets its own back', async () => {
  const edited = await editArticles(['one', 'two', 'gone'], { state: 'archive' });
  expect(await articleById('two')).toMatchObject({ state: 'archive' });
  await takeBackEdits(edited);
  expect(await articleById('one')).toMatchObject({ state: 'reading' });
  expect(await articleById('two')).toMatchObject({ state: 'inbox' });
});

it('taking back leaves alone what was edited since in other fields', async () => {
  const edited = await editArticles(['one'], { state: 'archive' });
  await editArticle('one', { favourite: 1, note: 'since' });
  await takeBackEdits(edited);
  expect(await articleById('one')).toMatchObject({ state: 'reading', favourite: 1, note: 'since' });
});
