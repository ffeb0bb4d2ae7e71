import type { Recipe } from './recipe';

/** For any reader: the names that most tools know. */
export const plain: Recipe = {
  keys: [
    { key: 'title', field: 'title', always: true },
    { key: 'author', field: 'authors', form: 'lone' },
    { key: 'date', field: 'published' },
    { key: 'source', field: 'url' },
    { key: 'site', field: 'site' },
    { key: 'saved', field: 'saved' },
    { key: 'description', field: 'description' },
    { key: 'categories', field: 'categories' },
    { key: 'tags', field: 'tags' },
    { key: 'note', field: 'note' },
    { key: 'lang', field: 'lang' },
    { key: 'image', field: 'image' },
  ],
  path: '{slug}.md',
  assets: 'assets',
  reference: 'assets/',
  mark: 'equals',
  guard: 'none',
};
