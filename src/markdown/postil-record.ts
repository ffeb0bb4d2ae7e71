import type { Annotation } from '../model/annotation';
import type { Article } from '../model/article';
import type { ArticleImage } from '../model/asset';
import type { Profile } from '../model/profile';
import type { Recipe } from '../model/recipe';
import type { WholeArticle } from '../model/whole-article';
import type { KeptImage } from './body/kept-images';
import { emptyArticle } from './fields/empty-article';
import { sameValue } from './front-matter/same-value';

/** Raised when a file is written that an older reader would misread. */
export const FORMAT = 1;

/** Fields that an article may lack. */
const OPTIONAL = ['licence', 'provenance'];

/** What the record tells of the file beside the article. */
interface Around {
  kept: Map<string, KeptImage>;
  /** How many folders the file has above it. */
  depth: number;
  /** Keys that the front matter has no way to write. */
  unsaid: string[];
}

/**
 * All that the visible keys and the body do not tell, so that the file brings the article back as it
 * is: every field that `told`, what a reader of the visible keys understands, has otherwise; the
 * annotations; the images.
 */
export function postilRecord(
  { article, annotations, images }: WholeArticle,
  profile: Profile,
  told: Article,
  { kept, depth, unsaid }: Around,
): Record<string, unknown> {
  const fields = [...Object.keys(emptyArticle()), ...OPTIONAL].flatMap((name) => {
    const value: unknown = Reflect.get(article, name);
    // To lack such a field and to have nothing in it is the same.
    if (OPTIONAL.includes(name) && !value) return [];
    return sameValue(value, Reflect.get(told, name)) ? [] : [[name, value]];
  });
  return {
    format: FORMAT,
    profile: profile.name,
    body: profile.body,
    ...(profile.recipe && { recipe: readingPart(profile.recipe, depth) }),
    ...some('unsaid', unsaid),
    ...Object.fromEntries(fields),
    ...some('annotations', annotations.map(annotationRecord)),
    ...some(
      'images',
      images.map((image) => imageRecord(image, kept.get(image.url))),
    ),
  };
}

/**
 * What another library needs to read a file of a profile that it does not know, as JSON in an order of
 * our own: browsers keep the parts of a profile in different ones.
 */
function readingPart({ keys, guard, images }: Recipe, depth: number): string {
  const told = keys.map((one) => {
    if ('template' in one) return { key: one.key, template: '' };
    if ('fixed' in one) return { key: one.key, fixed: one.fixed, when: one.when };
    const { key, field, or, form, zone, always } = one;
    return { key, field, or, form, zone, always };
  });
  return JSON.stringify({
    keys: told,
    ...(guard !== 'none' && { guard }),
    ...(images.place !== 'shared' && { images: images.place }),
    ...(images.place === 'root' && depth && { depth }),
  });
}

const some = (name: string, list: unknown[]) => (list.length ? { [name]: list } : {});

const annotationRecord = ({
  id,
  target,
  found,
  color,
  note,
  tags,
  created,
  updated,
}: Annotation) => ({
  id,
  color,
  ...(note && { note }),
  ...some('tags', tags),
  created,
  updated,
  exact: target.exact,
  prefix: target.prefix,
  suffix: target.suffix,
  start: target.start,
  end: target.end,
  ...(target.element && { element: target.element }),
  ...(Object.keys(found).length > 0 && { found }),
});

const imageRecord = ({ url, alt, sha256, type, missing }: ArticleImage, kept?: KeptImage) => ({
  url,
  ...(alt && { alt }),
  ...(sha256 && { sha256 }),
  ...(type && { type }),
  ...(missing && { missing }),
  ...(kept && { file: kept.reference }),
});
