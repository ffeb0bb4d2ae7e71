import type { Recipe } from './recipe';

/** Obsidian's properties, named as its own web clipper names them. */
export const obsidian: Recipe = {
  keys: [
    { key: 'title', field: 'title', always: true },
    { key: 'source', field: 'url' },
    { key: 'author', field: 'authors', form: 'wikilinks' },
    { key: 'published', field: 'published', form: 'day' },
    { key: 'created', field: 'saved', form: 'day' },
    { key: 'description', field: 'description' },
    { key: 'tags', field: 'tags' },
    { key: 'categories', field: 'categories' },
    { key: 'site', field: 'site' },
    { key: 'note', field: 'note' },
    { key: 'lang', field: 'lang' },
    { key: 'image', field: 'image' },
  ],
  path: '{title}.md',
  assets: 'assets',
  reference: 'assets/',
  mark: 'equals',
  guard: 'none',
};
