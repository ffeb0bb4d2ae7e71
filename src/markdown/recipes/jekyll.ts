import type { Recipe } from '../../model/recipe';
import { QUOTED } from './quoted';

export const jekyll: Recipe = {
  front: 'yaml',
  keys: [
    { key: 'layout', fixed: 'post' },
    { key: 'title', field: 'title', always: true },
    { key: 'date', field: 'published', or: 'saved', form: 'zoned' },
    { key: 'last_modified_at', field: 'modified', form: 'zoned' },
    { key: 'author', field: 'authors', form: 'joined' },
    { key: 'categories', field: 'categories' },
    { key: 'tags', field: 'tags' },
    { key: 'excerpt', field: 'description' },
    { key: 'image', field: 'image' },
    { key: 'lang', field: 'lang' },
    { key: 'source', field: 'url' },
  ],
  path: '_posts/{date}-{slug}.md',
  images: { place: 'root', folder: 'assets' },
  wikiImages: false,
  mark: 'tag',
  highlights: QUOTED,
  record: true,
  guard: 'raw-block',
};
