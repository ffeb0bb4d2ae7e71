import type {
  DATE_FORMS,
  FieldName,
  GUARDS,
  HIGHLIGHT_PLACES,
  IMAGE_PLACES,
  LIST_FORMS,
  MEANINGS,
} from '../../model/recipe';

/** What an article's fields are called. */
export const FIELD_TEXTS = {
  title: 'fieldTitle',
  url: 'fieldUrl',
  canonicalUrl: 'fieldCanonical',
  authors: 'fieldAuthors',
  site: 'fieldSite',
  published: 'fieldPublished',
  modified: 'fieldModified',
  saved: 'fieldSaved',
  description: 'fieldDescription',
  categories: 'fieldCategories',
  tags: 'fieldTags',
  note: 'fieldNote',
  lang: 'fieldLang',
  dir: 'fieldDir',
  image: 'fieldImage',
} as const satisfies Record<FieldName, string>;

export type Form = (typeof DATE_FORMS)[number] | (typeof LIST_FORMS)[number];

export const FORM_TEXTS = {
  iso: 'formIso',
  day: 'formDay',
  zoned: 'formZoned',
  rfc1123: 'formMail',
  joined: 'formJoined',
  lone: 'formLone',
  wikilinks: 'formLinks',
  list: 'formList',
} as const satisfies Record<Form, string>;

export const PLACE_TEXTS = {
  both: 'placeBoth',
  place: 'placeText',
  end: 'placeEnd',
  none: 'placeNone',
} as const satisfies Record<(typeof HIGHLIGHT_PLACES)[number], string>;

export const MEANING_TEXTS = {
  quote: 'meaningQuote',
  heading: 'meaningHeading',
  callout: 'meaningCallout',
  tag: 'meaningTag',
} as const satisfies Record<(typeof MEANINGS)[number], string>;

export const IMAGE_TEXTS = {
  shared: 'imagesShared',
  root: 'imagesRoot',
  bundle: 'imagesBundle',
  post: 'imagesPost',
} as const satisfies Record<(typeof IMAGE_PLACES)[number], string>;

export const GUARD_TEXTS = {
  none: 'guardNone',
  'raw-block': 'guardRaw',
  shortcode: 'guardShortcode',
} as const satisfies Record<(typeof GUARDS)[number], string>;

/** How the fields of each kind can be written; the first is how they are without a form. */
export const FORMS: Partial<Record<FieldName, readonly Form[]>> = {
  authors: ['joined', 'lone', 'wikilinks'],
  categories: ['joined', 'lone', 'wikilinks'],
  tags: ['joined', 'lone', 'wikilinks'],
  published: ['iso', 'day', 'zoned', 'rfc1123'],
  modified: ['iso', 'day', 'zoned', 'rfc1123'],
  saved: ['iso', 'day', 'zoned', 'rfc1123'],
  image: ['list'],
};

/** Whether a field is a date, which has a zone. */
export const isDate = (field: FieldName): boolean => FORMS[field]?.includes('day') ?? false;
