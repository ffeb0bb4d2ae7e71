import type { Recipe } from '../../model/recipe';
import { QUOTED } from './quoted';

/** Hugo: a page bundle, its images beside it. */
export const hugo: Recipe = {
  front: 'yaml',
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
  images: { place: 'bundle', folder: 'assets' },
  wikiImages: false,
  mark: 'tag',
  highlights: QUOTED,
  record: true,
  guard: 'shortcode',
};
