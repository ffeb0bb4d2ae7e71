import type { Article } from '../../model/article';
import { FIELD_NAMES, type FieldName, type RecipeKey } from '../../model/recipe';
import { urlKey } from '../../model/url-key';
import { sameValue } from '../front-matter/same-value';
import { emptyArticle } from './empty-article';
import { FIELDS, plainKey } from './field';
import { readValue } from './read-value';

/** What reading needs of a recipe. */
interface Keys {
  keys: RecipeKey[];
}

/**
 * The article that a front matter's keys tell: by the keys of its profile, if it is known, else by
 * the names that other tools use. What no field takes, or takes only a part of, stays in `extra` in
 * its order.
 */
export function readFields(data: Record<string, unknown>, recipe?: Keys): Article {
  const article = emptyArticle();
  const taken = new Set<string>();
  for (const field of FIELD_NAMES) {
    for (const key of keysOf(field, data, recipe)) {
      const read = readValue(field, spaced(field, data, data[key]));
      if (!read) continue;
      if (isEmpty(article[field])) Object.assign(article, { [field]: read.value });
      // The same again under another name, as themes want it.
      else if (!sameValue(article[field], read.value)) continue;
      if (read.isWhole) taken.add(key);
    }
  }
  for (const key of recipe?.keys ?? [])
    if ('template' in key || ('fixed' in key && data[key.key] === key.fixed)) taken.add(key.key);
  article.urlKey = urlKey(article.url);
  article.extra = Object.fromEntries(Object.entries(data).filter(([key]) => !taken.has(key)));
  return article;
}

const isEmpty = (value: string | string[]) => value.length === 0;

/** The keys of the data that can tell a field, most telling first. */
function keysOf(field: FieldName, data: Record<string, unknown>, recipe?: Keys): string[] {
  const own = (recipe?.keys ?? []).flatMap((key) =>
    'field' in key && key.field === field && Object.hasOwn(data, key.key) ? [key.key] : [],
  );
  const spoken = new Set(
    (recipe?.keys ?? []).flatMap((key) =>
      'template' in key || ('field' in key && key.field !== field) ? [key.key] : [],
    ),
  );
  const names: readonly string[] = FIELDS[field].names;
  const others = Object.keys(data)
    .filter((key) => names.includes(plainKey(key)) && !own.includes(key) && !spoken.has(key))
    .toSorted((one, other) => names.indexOf(plainKey(one)) - names.indexOf(plainKey(other)));
  return [...own, ...others];
}

/** Jekyll, known by its layouts, takes spaces between tags. */
function spaced(field: FieldName, data: Record<string, unknown>, value: unknown): unknown {
  const isJekyll = typeof data.layout === 'string' && (field === 'tags' || field === 'categories');
  return isJekyll && typeof value === 'string' && !value.includes(',') ? value.split(/\s+/) : value;
}
