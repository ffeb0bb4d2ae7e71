import * as v from 'valibot';
import { type Annotation, COLORS } from '../model/annotation';
import type { Article } from '../model/article';
import type { ArticleImage, MissReason } from '../model/asset';
import { ProvenanceSchema } from '../model/capture';
import { BODY_FORMS, type BodyForm } from '../model/profile';
import { WHOLE_KINDS } from '../model/target';
import { isMapping } from './front-matter/read-front-matter';
import { FORMAT } from './postil-record';
import type { Recipe } from './recipes/recipe';
import { recipeNamed } from './recipes/recipes';

const text = v.fallback(v.string(), '');
const texts = v.fallback(v.array(v.string()), []);
const place = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const span = v.object({ start: place, end: place });

/** A person may have edited the file: each part is taken that is what it should be. */
const FieldSchemas = {
  id: v.string(),
  url: v.string(),
  canonicalUrl: v.string(),
  urlKey: v.string(),
  title: v.string(),
  authors: v.array(v.string()),
  site: v.string(),
  description: v.string(),
  published: v.string(),
  modified: v.string(),
  saved: v.string(),
  updated: v.string(),
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl', '']),
  image: v.string(),
  tags: v.array(v.string()),
  categories: v.array(v.string()),
  licence: v.string(),
  provenance: ProvenanceSchema,
  note: v.string(),
  words: v.number(),
  state: v.picklist(['inbox', 'reading', 'archive']),
  favourite: v.picklist([0, 1]),
  trashed: v.string(),
  version: v.number(),
  kind: v.picklist(['article', 'page', 'selection']),
  extra: v.custom<Record<string, unknown>>(isMapping),
} satisfies { [Name in keyof Article]: v.GenericSchema<unknown, Article[Name]> };

const element = v.object({
  kind: v.picklist(WHOLE_KINDS),
  label: text,
  sources: texts,
  ordinal: place,
});

const AnnotationSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  color: v.fallback(v.picklist(COLORS), 'amber'),
  note: text,
  tags: texts,
  created: text,
  updated: text,
  exact: v.string(),
  prefix: text,
  suffix: text,
  start: place,
  end: place,
  element: v.fallback(v.optional(element), undefined),
  found: v.fallback(v.object({ page: v.optional(span), copy: v.optional(span) }), {}),
});

/** A reason that a later version knows is kept as it is. */
const isReason = (value: unknown): value is MissReason | '' =>
  typeof value === 'string' && /^[a-z-]{0,40}$/.test(value);

const ImageSchema = v.object({
  url: v.string(),
  alt: text,
  sha256: v.fallback(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), ''),
  type: text,
  missing: v.fallback(v.custom<MissReason | ''>(isReason), ''),
  file: text,
});

export interface PostilRecord {
  recipe: Recipe | undefined;
  body: BodyForm | undefined;
  /** The fields that are told exactly. */
  fields: Partial<Article>;
  annotations: Annotation[];
  images: (ArticleImage & { file: string })[];
}

/** What a file of Postil's own says of itself; undefined for other files. */
export function readPostilRecord(value: unknown): PostilRecord | undefined {
  if (!isMapping(value) || typeof value.format !== 'number' || value.format > FORMAT) return;
  const articleId = typeof value.id === 'string' ? value.id : '';
  return {
    recipe: recipeNamed(value.profile),
    body: BODY_FORMS.find((form) => form === value.body),
    fields: Object.fromEntries(
      Object.entries(FieldSchemas).flatMap(([name, schema]) =>
        Object.hasOwn(value, name) && v.is(schema, value[name]) ? [[name, value[name]]] : [],
      ),
    ),
    annotations: valid(AnnotationSchema, value.annotations).map(
      ({ exact, prefix, suffix, start, end, element: whole, found, ...annotation }) => ({
        ...annotation,
        articleId,
        target: { exact, prefix, suffix, start, end, ...(whole && { element: whole }) },
        found: {
          ...(found.page && { page: found.page }),
          ...(found.copy && { copy: found.copy }),
        },
      }),
    ),
    images: valid(ImageSchema, value.images).map((image) => ({ ...image, articleId })),
  };
}

function valid<S extends v.GenericSchema>(schema: S, list: unknown): v.InferOutput<S>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => {
    const result = v.safeParse(schema, one);
    return result.success ? [result.output] : [];
  });
}
