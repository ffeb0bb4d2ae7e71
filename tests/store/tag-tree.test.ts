import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { database } from '../../src/store/database';
import { type TagNode, tagTree } from '../../src/store/tag-tree';
import { anArticle } from '../support/an-article';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

/** A tree on one line: `name count (nested, nested)`. */
const drawn = (nodes: TagNode[]): string =>
  nodes
    .map(
      ({ name, count, nested }) => `${name} ${count}${nested.length ? ` (${drawn(nested)})` : ''}`,
    )
    .join(', ');

it.each([
  ['tags without a slash stand beside each other', ['b', 'a', 'a,b'], 'a 2, b 2'],
  ['a parent counts each article once', ['sea,sea/port', 'sea/ice'], 'sea 2 (ice 1, port 1)'],
  ['a parent is there though no article carries it', ['书/读/小说'], '书 1 (读 1 (小说 1))'],
  [
    'a name that only begins alike is not nested',
    ['sea-ice', 'sea', 'sea/x'],
    'sea 2 (x 1), sea-ice 1',
  ],
  ['a slash at an end nests nothing', ['/x', 'y/', 'and/or'], '/x 1, and 1 (or 1), y/ 1'],
])('%s', async (_, articles, tree) => {
  for (const [at, tags] of articles.entries())
    await database.articles.add(anArticle({ id: `a${at}`, tags: tags.split(',') }));
  await database.articles.add(anArticle({ id: 'z', tags: ['gone'], trashed: '2026-01-01' }));
  expect(drawn(await tagTree())).toBe(tree);
});

it('each node carries its whole tag', async () => {
  await database.articles.add(anArticle({ tags: ['a/b/c'] }));
  const [root] = await tagTree();
  expect(root?.nested[0]?.nested[0]?.tag).toBe('a/b/c');
});
