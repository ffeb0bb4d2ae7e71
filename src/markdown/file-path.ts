import type { Article } from '../model/article';
import { writeDate } from './fields/date-text';

/** Bytes of a name in UTF-8: ext4 and APFS take 255, sync services and ZIP tools sometimes less. */
const MOST_BYTES = 200;

/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The path of an article's file by a pattern of `{slug}`, `{title}` and `{date}`: letters of every
 * script are kept, every name is valid on Windows, macOS and Linux and has at most 200 bytes, and no
 * other path in `taken` is the same for a file system that ignores case or composes characters.
 */
export function filePath(article: Article, pattern: string, taken: Iterable<string> = []): string {
  const used = new Set(Array.from(taken, folded));
  const date = writeDate(article.published || article.saved, 'day');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '1970-01-01';
  for (let count = 1; ; count++) {
    const path = pattern
      .split('/')
      .map((part) => nameOf(part, article.title, day, count))
      .join('/');
    if (!used.has(folded(path))) return path;
  }
}

/** File systems compare names without case, some in other compositions: one key for all of them. */
const folded = (path: string) => path.normalize('NFKC').toUpperCase().toLowerCase();

function nameOf(part: string, title: string, day: string, count: number): string {
  const dated = part.replace('{date}', day);
  const hole = /\{(slug|title)\}/.exec(dated);
  if (!hole) return dated;
  const suffix = count > 1 ? `-${count}` : '';
  const rest = encoder.encode(dated.replace(hole[0], '') + suffix).length;
  const text = hole[1] === 'slug' ? slug(title) : plainName(title);
  const name = shortened(text, MOST_BYTES - rest) || 'untitled';
  return dated.replace(hole[0], () => noDevice(name) + suffix);
}

/** The name of a device counts up to its first dot. */
const noDevice = (name: string) =>
  name.replace(/^[^.]*/, (base) => (DEVICE.test(base.trim()) ? `${base}_` : base));

/** Letters, digits and marks in lower case, a hyphen for everything between them. */
const slug = (title: string) =>
  title
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');

/** A title as a name that people read: only what is no part of a name anywhere goes. */
const plainName = (title: string) =>
  title
    .normalize('NFC')
    .replace(/(?:(?![\u200C\u200D])\p{C}|[\p{Zl}\p{Zp}\\/:*?"<>|#^[\]])+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');

/** Cut between characters as people see them, so that no letter loses its accent. */
function shortened(text: string, bytes: number): string {
  if (encoder.encode(text).length <= bytes) return text;
  let result = '';
  let size = 0;
  for (const { segment } of graphemes.segment(text)) {
    size += encoder.encode(segment).length;
    if (size > bytes) break;
    result += segment;
  }
  return result.replace(/[-\s.]+$/, '');
}
