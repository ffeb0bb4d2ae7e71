import * as v from 'valibot';
import { type Annotation, COLORS } from '../model/annotation';
import type { Article } from '../model/article';
import type { ArticleImage, MissReason } from '../model/asset';
import { ProvenanceSchema } from '../model/capture';
import { BODY_FORMS, type BodyForm } from '../model/profile';
import { GUARDS, IMAGE_PLACES, type Recipe, RecipeKeySchema } from '../model/recipe';
import { WHOLE_KINDS } from '../model/target';
import { isMapping } from './front-matter/read-front-matter';
import { FORMAT } from './postil-record';
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

/** As much of a recipe as reading needs. */
export type ReadingRecipe = Pick<Recipe, 'keys' | 'guard'> & {
  images: Pick<Recipe['images'], 'place'>;
};

/** The recipe of a profile that a person made stands in the file, as JSON. */
const OwnRecipeSchema = v.object({
  keys: v.array(RecipeKeySchema),
  guard: v.fallback(v.picklist(GUARDS), 'none'),
  images: v.fallback(v.picklist(IMAGE_PLACES), 'shared'),
  depth: place,
});

export interface PostilRecord {
  recipe: ReadingRecipe | undefined;
  /** How many folders the file had above it, where the names of its images need it. */
  depth: number | undefined;
  body: BodyForm | undefined;
  /** Keys that are not in the file because its front matter has no way to write them. */
  unsaid: string[];
  /** The fields that are told exactly. */
  fields: Partial<Article>;
  annotations: Annotation[];
  images: (ArticleImage & { file: string })[];
}

/** What a file of Postil's own says of itself; undefined for other files. */
export function readPostilRecord(written: unknown): PostilRecord | undefined {
  const value = typeof written === 'string' ? parsed(written) : written;
  if (!isMapping(value) || typeof value.format !== 'number' || value.format > FORMAT) return;
  const articleId = typeof value.id === 'string' ? value.id : '';
  return {
    ...recipeIn(value),
    body: BODY_FORMS.find((form) => form === value.body),
    unsaid: v.parse(texts, value.unsaid),
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

function recipeIn(value: Record<string, unknown>): Pick<PostilRecord, 'recipe' | 'depth'> {
  const { success, output } = v.safeParse(
    OwnRecipeSchema,
    typeof value.recipe === 'string' ? parsed(value.recipe) : undefined,
  );
  if (!success) return { recipe: recipeNamed(value.profile), depth: undefined };
  const { keys, guard, images, depth } = output;
  return { recipe: { keys, guard, images: { place: images } }, depth };
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function valid<S extends v.GenericSchema>(schema: S, list: unknown): v.InferOutput<S>[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one) => {
    const result = v.safeParse(schema, one);
    return result.success ? [result.output] : [];
  });
}
