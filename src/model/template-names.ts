/** What a template of a profile may name of an article, the useful first. */
export const TEMPLATE_NAMES = [
  'title',
  'slug',
  'url',
  'canonical',
  'authors',
  'site',
  'description',
  'published',
  'modified',
  'saved',
  'updated',
  'date',
  'lang',
  'image',
  'tags',
  'categories',
  'licence',
  'note',
  'words',
  'state',
  'favourite',
  'kind',
  'id',
  'highlights',
] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];
