import type { Recipe } from './recipe';

/** Hugo: a page bundle, its images beside it. */
export const hugo: Recipe = {
  keys: [
    { key: 'title', field: 'title', always: true },
    { key: 'date', field: 'published', or: 'saved' },
    { key: 'lastmod', field: 'modified' },
    { key: 'authors', field: 'authors' },
    { key: 'description', field: 'description' },
    { key: 'categories', field: 'categories' },
    { key: 'tags', field: 'tags' },
    { key: 'images', field: 'image', form: 'list' },
    { key: 'source', field: 'url' },
  ],
  path: '{slug}/index.md',
  assets: '{folder}/assets',
  reference: 'assets/',
  mark: 'tag',
  guard: 'shortcode',
};
