import { parse, TomlDate, TomlError } from 'smol-toml';
import { FrontMatterError } from './front-matter-error';

/** The keys of TOML front matter, dates as the file writes them. Throws FrontMatterError; `line` is that of the fence. */
export function readToml(source: string, line: number): Record<string, unknown> {
  try {
    return Object.fromEntries(
      Object.entries(parse(source, { integersAsBigInt: 'asNeeded' })).map(([key, value]) => [
        key,
        plain(value),
      ]),
    );
  } catch (error) {
    const isToml = error instanceof TomlError;
    const message = error instanceof Error ? error.message : String(error);
    throw new FrontMatterError(
      message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '',
      isToml ? line + error.line : 0,
    );
  }
}

/** The library adds milliseconds to a time that has none, and knows whole numbers of any length. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace('.000', '');
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
