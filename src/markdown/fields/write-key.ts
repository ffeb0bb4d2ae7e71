import type { Article } from '../../model/article';
import type { FieldKey, RecipeKey } from '../recipes/recipe';
import { writeDate } from './date-text';
import { FIELDS, type Field } from './field';

/** The value a profile's key has for an article; undefined when the key is left out. */
export function writeKey(key: RecipeKey, article: Article, hasBraces: boolean): unknown {
  if ('fixed' in key) return key.when !== 'braces' || hasBraces ? key.fixed : undefined;
  const field = key.or && isEmpty(article[key.field]) ? key.or : key.field;
  const value = article[field];
  if (isEmpty(value)) return key.always ? '' : undefined;
  return inForm(value, field, key.form);
}

const isEmpty = (value: string | string[]) => value.length === 0;

function inForm(value: string | string[], field: Field, form: FieldKey['form']): unknown {
  if (Array.isArray(value)) {
    if (form === 'joined') return value.join(', ');
    if (form === 'lone' && value.length === 1) return value[0];
    if (form === 'wikilinks') return value.map((name) => `[[${name}]]`);
    return value;
  }
  if (form === 'list') return [value];
  const isDate = FIELDS[field].kind === 'date';
  if (isDate && (form === 'day' || form === 'rfc1123' || form === 'zoned'))
    return writeDate(value, form);
  return value;
}
