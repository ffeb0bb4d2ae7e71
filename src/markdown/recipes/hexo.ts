import type { Recipe } from './recipe';

/** Hexo, with the two picture keys that its themes share out between them. */
export const hexo: Recipe = {
  keys: [
    { key: 'title', field: 'title', always: true },
    { key: 'categories', field: 'categories' },
    { key: 'headimg', field: 'image' },
    { key: 'author', field: 'authors', form: 'joined' },
    { key: 'comments', fixed: false },
    { key: 'date', field: 'published', or: 'saved', form: 'rfc1123' },
    { key: 'thumbnail', field: 'image' },
    { key: 'tags', field: 'tags' },
    { key: 'source', field: 'url' },
    { key: 'disableNunjucks', fixed: true, when: 'braces' },
  ],
  path: '{slug}.md',
  assets: 'assets',
  reference: 'assets/',
  // Its renderer shows equals signs as they are.
  mark: 'tag',
  guard: 'none',
};
