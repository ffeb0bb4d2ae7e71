import { parse, TomlDate } from 'smol-toml';

const TOML = /^\s*\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/;
/** Hexo's: JSON, with or without its braces, up to a line of semicolons. */
const HEXO = /^\s*(?:;;;[ \t]*\n)?(\{[\s\S]*?\}|"[\s\S]*?),?\s*\n;;;+[ \t]*(?:\n|$)/;
/** Hugo's: an object whose brackets stand on lines of their own. */
const HUGO = /^\s*(\{[ \t]*\n[\s\S]*?\n\})[ \t]*(?:\n|$)/;

/**
 * A file of Hugo or Hexo whose front matter is TOML or JSON, with the same as YAML, of which JSON is a
 * part. Any other text, and one that is broken, stays as it is, with its line ends as LF.
 */
export function plainFrontMatter(file: string): string {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return (
    replaced(text, TOML, (toml) => withoutDates(parse(toml))) ??
    replaced(text, HEXO, (json) => JSON.parse(json.startsWith('{') ? json : `{${json}}`)) ??
    replaced(text, HUGO, (json) => JSON.parse(json)) ??
    text
  );
}

function replaced(
  text: string,
  front: RegExp,
  read: (front: string) => unknown,
): string | undefined {
  const found = front.exec(text);
  if (!found) return;
  try {
    return `---\n${JSON.stringify(read(found[1] ?? ''))}\n---\n${text.slice(found[0].length)}`;
  } catch {
    return;
  }
}

/** Dates as the file writes them: the library adds milliseconds. */
function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]),
  );
}
