import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { database } from '../../../src/store/database';
import { editArticle } from '../../../src/store/edit-articles';
import { indexHealth } from '../../../src/store/search/index-health';
import { keepIndexed } from '../../../src/store/search/keep-indexed';
import { searchArticles } from '../../../src/store/search/search-articles';
import { searchDatabase } from '../../../src/store/search/search-database';
import { emptyLibrary, keepArticles } from './a-library';

beforeEach(emptyLibrary);
afterAll(() => Promise.all([database.delete(), searchDatabase.delete()]));

const isComplete = () =>
  vi.waitFor(async () => expect((await indexHealth()).isComplete).toBe(true), 10_000);

it('an open page builds the index and takes in what changes, until it is closed', async () => {
  await keepArticles([{ id: 'one', title: 'Dawn' }]);
  const page = new AbortController();
  const kept = keepIndexed(page.signal);
  await isComplete();
  await editArticle('one', { title: 'Dusk' });
  expect((await indexHealth()).isComplete).toBe(false);
  await isComplete();
  const { hits } = await searchArticles('dusk', { limit: 5, signal: page.signal });
  expect(hits).toMatchObject([{ articleId: 'one', field: 'title', snippet: { hit: 'Dusk' } }]);
  page.abort();
  await expect(kept).resolves.toBeUndefined();
});

it('a second page takes over when the first is closed', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const pages = [keepIndexed(first.signal), keepIndexed(second.signal)];
  await isComplete();
  first.abort();
  await pages[0];
  await keepArticles([{ id: 'one', title: 'Dawn' }]);
  await isComplete();
  expect(await indexHealth()).toMatchObject({ articles: 1, indexed: 1 });
  second.abort();
  await pages[1];
});
