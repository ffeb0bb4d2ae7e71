import { isMapping } from './read-front-matter';

const BARE = /^[A-Za-z0-9_-]+$/;

/**
 * A key with its value as one line of TOML 1.0, mappings as inline tables so that the keys keep their
 * order. '' for what TOML has no word for: null, and text that is no Unicode.
 */
export function tomlLine(key: string, value: unknown): string {
  const text = inToml(value);
  return text === undefined || !key.isWellFormed() ? '' : `${name(key)} = ${text}\n`;
}

function inToml(value: unknown): string | undefined {
  if (typeof value === 'string') return value.isWellFormed() ? string(value) : undefined;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (Array.isArray(value)) {
    const all = value.map(inToml);
    return all.includes(undefined) ? undefined : `[${all.join(', ')}]`;
  }
  if (!isMapping(value)) return;
  const all = Object.entries(value).map(([key, inner]) => tomlLine(key, inner).trimEnd());
  if (all.includes('')) return;
  return all.length ? `{ ${all.join(', ')} }` : '{}';
}

const name = (key: string) => (BARE.test(key) ? key : string(key));

/** JSON's escapes are TOML's, but for what JSON leaves as it is. */
const string = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A whole number that an integer of 64 bits may not hold for every reader is written as a fraction. */
function number(value: number): string | undefined {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const text = String(value);
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !text.includes('e')
    ? `${text}.0`
    : text;
}
