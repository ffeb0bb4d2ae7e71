import { parseDocument } from 'yaml';
import { FrontMatterError } from './front-matter-error';
import { readToml } from './read-toml';

/** A file taken apart. */
export interface FrontMatter {
  /** The keys in their order; none when the file has no front matter. */
  data: Record<string, unknown>;
  /** What follows, without the empty lines before it; line endings are LF. */
  body: string;
}

const FENCED = /^\s*?---[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/;

const TOML = /^\s*?\+\+\+[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/;

/** More aliases than this are an attempt to fill the memory ("billion laughs"). */
const MOST_ALIASES = 100;

/**
 * Takes a file apart: byte order mark, blank lines before the front matter and Windows line endings
 * are no matter. YAML stands between dashes, TOML between plus signs. Dashes around something that is
 * no mapping are a part of the text. Throws FrontMatterError when the YAML or TOML is broken.
 */
export function readFrontMatter(file: string): FrontMatter {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const body = (from: number) => text.slice(from).replace(/^(?:[ \t]*\n)+/, '');
  const toml = TOML.exec(text);
  if (toml)
    return { data: readToml(toml[1] ?? '', lineOf(text, '+++')), body: body(toml[0].length) };
  const found = FENCED.exec(text);
  if (!found) return { data: {}, body: body(0) };
  const data = parse(found[1] ?? '', lineOf(text, '---'));
  return data ? { data, body: body(found[0].length) } : { data: {}, body: body(0) };
}

const lineOf = (text: string, sign: string) => text.slice(0, text.indexOf(sign)).split('\n').length;

/** Undefined for what is no mapping: then the dashes were rules. */
function parse(source: string, line: number): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    const document = parseDocument(source, {
      schema: 'core',
      uniqueKeys: false,
      intAsBigInt: true,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) {
      const at = error.linePos?.[0].line ?? 0;
      throw new FrontMatterError(
        error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? '',
        at ? line + at : 0,
      );
    }
    value = plain(document.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch (error) {
    if (error instanceof FrontMatterError) throw error;
    throw new FrontMatterError(error instanceof Error ? error.message : String(error), 0);
  }
  if (value === null || value === undefined) return {};
  return isMapping(value) ? value : undefined;
}

/** True for a mapping of YAML. */
export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Integers are numbers where a number can hold them, else the digits as text. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return String(number) === String(value) ? number : String(value);
  }
  if (Array.isArray(value)) return value.map(plain);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
