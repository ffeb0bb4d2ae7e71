import type { FieldName } from '../../model/recipe';
import { isMapping } from '../front-matter/read-front-matter';
import { readDate } from './date-text';
import { FIELDS } from './field';

/** A value as the article has it, and whether the key said nothing more than that. */
export interface ReadValue {
  value: string | string[];
  isWhole: boolean;
}

/** Reads the value of a key for a field; undefined when it is no such thing. `''` and null are empty. */
export function readValue(field: FieldName, value: unknown): ReadValue | undefined {
  const { kind } = FIELDS[field];
  if (kind === 'list') return readList(value);
  if (value === null || value === '') return { value: '', isWhole: true };
  if (kind === 'date') return whole(readDate(value));
  if (kind === 'text') return whole(textOf(value));
  if (typeof value === 'string') {
    const text = value.trim();
    if (kind === 'address') return /^https?:\/\/\S+$/i.test(text) ? whole(value) : undefined;
    if (kind === 'lang')
      return /^[a-z]{2,3}(?:[-_][\w]{1,8})*$/i.test(text) ? whole(value) : undefined;
    if (kind === 'dir') return /^(?:ltr|rtl)$/.test(value) ? whole(value) : undefined;
    return whole(value);
  }
  if (kind === 'image') return readImage(value);
  return;
}

const whole = (value: string): ReadValue | undefined =>
  value ? { value, isWhole: true } : undefined;

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/** Hugo's themes write `cover: { image: … }`, others a list of pictures. */
function readImage(value: unknown): ReadValue | undefined {
  const inner = Array.isArray(value)
    ? value[0]
    : isMapping(value)
      ? (value.image ?? value.url ?? value.src ?? value.path)
      : undefined;
  const isWhole = Array.isArray(value) && value.length === 1;
  return typeof inner === 'string' && inner ? { value: inner, isWhole } : undefined;
}

/** A list, a nested list (Hexo's category paths), names with commas between them, or one name. */
function readList(value: unknown): ReadValue | undefined {
  if (value === null || value === '') return { value: [], isWhole: true };
  if (typeof value === 'string') {
    const names = value.split(/\s*[,，、;；]\s*/).filter(Boolean);
    return { value: names.map(bareName), isWhole: true };
  }
  if (!Array.isArray(value)) {
    const name = nameOf(value);
    return name === undefined ? undefined : { value: [name], isWhole: !isMapping(value) };
  }
  const flat: unknown[] = value.flat(Number.POSITIVE_INFINITY);
  const names = flat.map(nameOf);
  if (names.some((name) => name === undefined)) return;
  const isWhole = flat.length === value.length && flat.every((name) => !isMapping(name));
  return { value: [...new Set(names.filter((name) => name !== undefined).map(bareName))], isWhole };
}

const nameOf = (value: unknown): string | undefined => {
  if (isMapping(value)) return typeof value.name === 'string' ? value.name : undefined;
  return textOf(value) || undefined;
};

/** `[[Name]]` is Obsidian's link to a person, `#tag` its tag. */
const bareName = (name: string) =>
  name.replace(/^\[\[(?:.*\|)?(.*)\]\]$/, '$1').replace(/^#(?=\S)/, '');
