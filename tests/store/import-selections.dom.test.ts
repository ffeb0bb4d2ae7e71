import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article';
import { articlesByUrl } from '../../src/store/articles';
import { database } from '../../src/store/database';
import { keepImported } from '../../src/store/imports';
import { anArticle } from '../support/an-article';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

describe('a selection that comes home from an export', () => {
  const incoming = (different: Partial<Article>, html: string) => ({
    article: anArticle({ version: 1, ...different }),
    html,
    text: html.replace(/<[^>]+>/g, ''),
    annotations: [],
    highlights: [],
    images: [],
    assets: [],
  });

  it('is neither taken for its page nor for another selection from it', async () => {
    await keepImported([
      incoming({ id: 'page' }, '<p>A margin is a room beside the text.</p>'),
      incoming({ id: 'one', kind: 'selection' }, '<p>beside the text</p>'),
      incoming({ id: 'two', kind: 'selection' }, '<p>a room</p>'),
    ]);
    expect((await articlesByUrl(anArticle().url)).map(({ id }) => id).sort()).toEqual([
      'one',
      'page',
      'two',
    ]);
    const again = await keepImported([
      incoming({ id: 'elsewhere', kind: 'selection' }, '<p>a room</p>'),
    ]);
    expect(again).toMatchObject([{ id: 'two', outcome: 'unchanged' }]);
  });
});
