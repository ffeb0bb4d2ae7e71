import type { Recipe } from '../../model/recipe';
import { QUOTED } from './quoted';

/** Hexo, with the two picture keys that its themes share out between them. */
export const hexo: Recipe = {
  front: 'yaml',
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
  path: '_posts/{slug}.md',
  images: { place: 'root', folder: 'assets' },
  wikiImages: false,
  // Its renderer shows equals signs as they are.
  mark: 'tag',
  highlights: QUOTED,
  record: true,
  guard: 'none',
};
