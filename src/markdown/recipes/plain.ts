import type { Recipe } from '../../model/recipe';
import { QUOTED } from './quoted';

/** For any reader: the names that most tools know. */
export const plain: Recipe = {
  front: 'yaml',
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
  images: { place: 'shared', folder: 'assets' },
  wikiImages: false,
  mark: 'equals',
  highlights: QUOTED,
  record: true,
  guard: 'none',
};
