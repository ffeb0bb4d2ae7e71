import type { Recipe } from '../../model/recipe';
import { QUOTED } from './quoted';

/** Obsidian's properties, named as its own web clipper names them. */
export const obsidian: Recipe = {
  front: 'yaml',
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
  images: { place: 'shared', folder: 'assets' },
  wikiImages: false,
  mark: 'equals',
  highlights: QUOTED,
  record: true,
  guard: 'none',
};
