import type { Article } from '../../model/article';
import { DATE_FORMS, type FieldKey, type FieldName, type RecipeKey } from '../../model/recipe';
import { writeDate } from './date-text';
import { FIELDS } from './field';

/** What a key may depend on beside the article's fields. */
export interface KeyContext {
  /** Whether the body holds template signs. */
  hasBraces: boolean;
  /** Fills a template with the article. */
  fill(template: string): string;
}

/** The value a profile's key has for an article; undefined when the key is left out. */
export function writeKey(key: RecipeKey, article: Article, context: KeyContext): unknown {
  if ('fixed' in key) return key.when !== 'braces' || context.hasBraces ? key.fixed : undefined;
  if ('field' in key) return writeField(key, article);
  const text = context.fill(key.template);
  const lines = text.split('\n').map((line) => line.trim());
  return key.lines ? some(lines.filter(Boolean)) : text.trim() || undefined;
}

const some = (list: string[]) => (list.length ? list : undefined);

/** The value that a key for a field has; undefined when it is left out. */
export function writeField(key: FieldKey, article: Article): unknown {
  const field = key.or && isEmpty(article[key.field]) ? key.or : key.field;
  const value = article[field];
  if (isEmpty(value)) return key.always ? '' : undefined;
  return inForm(value, field, key);
}

const isEmpty = (value: string | string[]) => value.length === 0;

function inForm(
  value: string | string[],
  field: FieldName,
  { form, zone }: Pick<FieldKey, 'form' | 'zone'>,
): unknown {
  if (Array.isArray(value)) {
    if (form === 'joined') return value.join(', ');
    if (form === 'lone' && value.length === 1) return value[0];
    if (form === 'wikilinks') return value.map((name) => `[[${name}]]`);
    return value;
  }
  if (form === 'list') return [value];
  if (FIELDS[field].kind !== 'date') return value;
  return writeDate(value, DATE_FORMS.find((one) => one === form) ?? 'iso', zone);
}
