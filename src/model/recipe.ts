import * as v from 'valibot';
import type { Color } from './annotation';

/** The fields of an article that a front matter shows under a key of its own. */
export const FIELD_NAMES = [
  'title',
  'url',
  'canonicalUrl',
  'authors',
  'site',
  'published',
  'modified',
  'saved',
  'description',
  'categories',
  'tags',
  'note',
  'lang',
  'dir',
  'image',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** How a date is written: as it was found, its day, as mail has it (RFC 1123), or with time and zone. */
export const DATE_FORMS = ['iso', 'day', 'rfc1123', 'zoned'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

/** How a list is written; `lone`: a list of one without the list, `list`: a single value as a list. */
export const LIST_FORMS = ['list', 'joined', 'lone', 'wikilinks'] as const;

const LONGEST_NAME = 100;
const LONGEST_TEMPLATE = 5000;
const MOST_KEYS = 60;

/** `postil` is the record's; a key is one line. */
export const KeyNameSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST_NAME),
  v.regex(/^(?!postil$)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Cf}]+$/u),
  v.check((name) => name.trim() === name),
);

/** A name of the IANA database that this browser knows, or '' for the zone that the date itself says. */
export const ZoneSchema = v.pipe(v.string(), v.check(isZone));

function isZone(name: string): boolean {
  if (!name) return true;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** A key that shows a field of the article; left out when the field is empty unless it is `always`. */
const FieldKeySchema = v.strictObject({
  key: KeyNameSchema,
  field: v.picklist(FIELD_NAMES),
  /** Shown instead while `field` is empty. */
  or: v.exactOptional(v.picklist(FIELD_NAMES)),
  form: v.exactOptional(v.picklist([...DATE_FORMS, ...LIST_FORMS])),
  /** The zone that a date is told in; without one, its own. */
  zone: v.exactOptional(ZoneSchema),
  always: v.exactOptional(v.boolean()),
});
export type FieldKey = v.InferOutput<typeof FieldKeySchema>;

/** A key with the same value in every file, or in those whose body holds template signs. */
const FixedKeySchema = v.strictObject({
  key: KeyNameSchema,
  fixed: v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()]),
  when: v.exactOptional(v.literal('braces')),
});

/** A key that a template writes; left out when it writes nothing. `lines`: a list, an entry a line. */
const TemplateKeySchema = v.strictObject({
  key: KeyNameSchema,
  template: v.pipe(v.string(), v.maxLength(LONGEST_TEMPLATE)),
  lines: v.exactOptional(v.boolean()),
});

export const RecipeKeySchema = v.union([FieldKeySchema, FixedKeySchema, TemplateKeySchema]);
export type RecipeKey = v.InferOutput<typeof RecipeKeySchema>;

/** How an export lists the passages of a colour: as a quotation, under a heading, as a callout or with a tag. */
export const MEANINGS = ['quote', 'heading', 'callout', 'tag'] as const;

const MeaningSchema = v.strictObject({
  as: v.picklist(MEANINGS),
  /** The kind of callout, or the tag; '' is what the person calls the highlighter. */
  word: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
});
export type Meaning = v.InferOutput<typeof MeaningSchema>;

export const HIGHLIGHT_PLACES = ['both', 'place', 'end', 'none'] as const;

/** Where the images go, and how the text names them. */
export const IMAGE_PLACES = [
  /** One folder beside everything, named from the file. */
  'shared',
  /** The same, named from the root of the site. */
  'root',
  /** A folder beside the file, in the folder that the article has (Hugo's page bundle). */
  'bundle',
  /** A folder with the name of the file (Hexo's post asset folder). */
  'post',
] as const;

/** A folder's name that is one everywhere. */
export const FolderSchema = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_-]{1,60}$/u));

export const GUARDS = ['none', 'raw-block', 'shortcode'] as const;

/** How a profile writes: all of it data, so that a profile can be copied, edited and handed on. */
const RecipeSchema = v.strictObject({
  front: v.picklist(['yaml', 'toml']),
  /** In the order of the file; keys of the article's own that are not here follow. */
  keys: v.pipe(
    v.array(RecipeKeySchema),
    v.maxLength(MOST_KEYS),
    v.check((keys) => new Set(keys.map(({ key }) => key)).size === keys.length),
  ),
  /**
   * Path of the file. Of a known profile: `{slug}`, `{title}` and `{date}` stand for the article's; of
   * a person's own: a template.
   */
  path: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEMPLATE)),
  images: v.strictObject({ place: v.picklist(IMAGE_PLACES), folder: FolderSchema }),
  /** Images as `![[name]]`, which Obsidian finds wherever they are moved. */
  wikiImages: v.boolean(),
  /** Highlights in a Markdown body: `==text==`, or `<mark>` for generators that do not know it. */
  mark: v.picklist(['equals', 'tag']),
  highlights: v.strictObject({
    place: v.picklist(HIGHLIGHT_PLACES),
    colors: v.strictObject({
      amber: MeaningSchema,
      green: MeaningSchema,
      blue: MeaningSchema,
      pink: MeaningSchema,
      violet: MeaningSchema,
    } satisfies Record<Color, typeof MeaningSchema>),
    /** A name for each listed passage that links can point at: `^…`. */
    blockIds: v.boolean(),
  }),
  /** How template signs in the body are kept from running; 'none' also when a key does it. */
  guard: v.picklist(GUARDS),
  /** Whether the file holds what brings the article home as it was. Without, it is lossy. */
  record: v.boolean(),
});
export type Recipe = v.InferOutput<typeof RecipeSchema>;

/** A profile that a person made, as it is kept and handed on. */
export const OwnProfileSchema = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  body: v.picklist(['markdown', 'html']),
  recipe: RecipeSchema,
});
export type OwnProfile = v.InferOutput<typeof OwnProfileSchema>;
