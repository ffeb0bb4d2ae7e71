/**
 * Text that every reader takes for a string as it stands: it begins with a letter and holds nothing
 * but letters, digits, spaces and signs without meaning in YAML.
 */
const PLAIN =
  /^\p{L}(?:[\p{L}\p{N}\p{M}_+()，。；、“”…-]|[/.,'](?=\p{L}|\p{N}|\s)|:(?=[\p{L}\p{N}/])| (?=[\p{L}\p{N}(]))*$/u;

/** Plain words that YAML 1.1 or 1.2 reads as something else. */
const NOT_STRINGS = /^(?:y|yes|n|no|on|off|true|false|null)$/i;

/**
 * Characters that YAML does not allow (1.2, production 1: control characters, surrogates, U+FFFE), that
 * YAML 1.1 takes for line breaks (U+0085, U+2028), or that cannot be seen (format characters, except
 * the joiners that Persian and emoji need).
 */
const ESCAPED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]|(?![\u200C\u200D])\p{Cf}/u;
const EACH_ESCAPED = new RegExp(`["\\\\]|${ESCAPED.source}`, 'gu');

const SHORT: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

/**
 * A string as a YAML scalar on one line: plain when it is sure to be read as a string by readers of
 * YAML 1.1 (PyYAML, Ruby) and 1.2, else in single quotes, with escapes in double quotes.
 */
export function yamlString(value: string): string {
  if (PLAIN.test(value) && !NOT_STRINGS.test(value)) return value;
  if (!ESCAPED.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return `"${value.replace(EACH_ESCAPED, (character) => SHORT[character] ?? escaped(character))}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase();
  if (code > 0xffff) return `\\U${digits.padStart(8, '0')}`;
  return code > 0xff ? `\\u${digits.padStart(4, '0')}` : `\\x${digits.padStart(2, '0')}`;
}
