import type { FieldName } from '../../model/recipe';

/** What kind of value a field has, and the names that other tools give its key, most telling first. */
export const FIELDS = {
  title: { kind: 'text', names: ['title'] },
  url: {
    kind: 'address',
    names: ['source', 'url', 'link', 'sourceurl', 'originalurl', 'originalsource'],
  },
  canonicalUrl: { kind: 'address', names: ['canonical', 'canonicalurl'] },
  authors: { kind: 'list', names: ['authors', 'author', 'byline', 'creator'] },
  site: { kind: 'text', names: ['site', 'sitename', 'publisher', 'website'] },
  published: {
    kind: 'date',
    names: [
      'published',
      'date',
      'publishdate',
      'publisheddate',
      'datepublished',
      'pubdate',
      'pubdatetime',
    ],
  },
  modified: {
    kind: 'date',
    names: ['modified', 'updated', 'lastmod', 'lastmodifiedat', 'datemodified'],
  },
  saved: { kind: 'date', names: ['saved', 'created', 'clipped', 'datesaved', 'dateadded'] },
  description: { kind: 'text', names: ['description', 'excerpt', 'summary'] },
  categories: { kind: 'list', names: ['categories', 'category'] },
  tags: { kind: 'list', names: ['tags', 'tag', 'keywords'] },
  note: { kind: 'text', names: ['note'] },
  lang: { kind: 'lang', names: ['lang', 'language', 'locale'] },
  dir: { kind: 'dir', names: [] },
  image: {
    kind: 'image',
    names: [
      'headimg',
      'image',
      'cover',
      'thumbnail',
      'coverimage',
      'featuredimage',
      'banner',
      'ogimage',
      'images',
    ],
  },
} as const satisfies Record<FieldName, FieldKind>;

interface FieldKind {
  kind: 'text' | 'address' | 'list' | 'date' | 'lang' | 'dir' | 'image';
  names: string[];
}

/** Keys are compared without case and separators: `site_name` is `siteName`. */
export const plainKey = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, '');
