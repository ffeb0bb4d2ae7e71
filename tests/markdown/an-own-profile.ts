import { RECIPES } from '../../src/markdown/recipes/recipes';
import type { BodyForm, Profile, ProfileName } from '../../src/model/profile';
import type { Recipe } from '../../src/model/recipe';

/** A profile that a person made of a known one. */
export const anOwnProfile = (
  change: Partial<Recipe> = {},
  from: ProfileName = 'plain',
  body: BodyForm = 'markdown',
): Profile => ({
  name: 'My blog',
  body,
  names: { green: 'question' },
  recipe: { ...structuredClone(RECIPES[from]), path: '{{ slug }}.md', ...change },
});

const told = RECIPES.plain.highlights;

/** One of each thing that a profile can be told. */
export const OWN_PROFILES: [what: string, recipe: Partial<Recipe>][] = [
  ['TOML', { front: 'toml' }],
  [
    'keys of its own',
    {
      keys: [
        { key: 'Überschrift', field: 'title', always: true },
        { key: 'tags', template: '{{ tags | join: ", " }} clipped' },
        { key: 'list', template: '{% for tag in tags %}x {{ tag }}\n{% endfor %}', lines: true },
        { key: 'date', field: 'published', or: 'saved', form: 'zoned', zone: 'Asia/Shanghai' },
        { key: 'day', field: 'saved', form: 'day' },
        { key: 'draft', fixed: true },
        { key: 'layout', fixed: 'clip' },
      ],
    },
  ],
  ['no keys', { keys: [] }],
  ['folders from a template', { path: '{{ saved | date: "%Y/%m" }}/{{ title }}' }],
  [
    'images from the root',
    { path: 'a/b/{{ title }}.md', images: { place: 'root', folder: 'img' } },
  ],
  ['a post asset folder', { path: '_posts/{{ slug }}.md', images: { place: 'post', folder: 'x' } }],
  ['a bundle', { path: '{{ slug }}/index.md', images: { place: 'bundle', folder: 'pics' } }],
  ['images above it', { path: 'a/b/{{ slug }}.md' }],
  ['images by name', { wikiImages: true }],
  ['highlights in their place alone', { highlights: { ...told, place: 'place' } }],
  ['highlights at the end alone', { highlights: { ...told, place: 'end' } }],
  ['no highlights', { highlights: { ...told, place: 'none' } }],
  [
    'colours that mean something',
    {
      highlights: {
        place: 'both',
        colors: {
          amber: { as: 'heading', word: '' },
          green: { as: 'callout', word: '' },
          blue: { as: 'tag', word: 'a fact' },
          pink: { as: 'callout', word: '危险!' },
          violet: { as: 'quote', word: '' },
        },
        blockIds: true,
      },
    },
  ],
  ['signs kept from Liquid', { guard: 'raw-block' }],
  ['signs kept from Hugo', { guard: 'shortcode' }],
];
