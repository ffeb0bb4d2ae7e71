import type { Article } from '../model/article';
import { writeDate } from './fields/date-text';
import { byteLength, MOST_BYTES, plainName, safeName } from './file-name';
import { freePath } from './free-path';
import { slug } from './slug';

/** The day that a file is named by: when the article was published, else saved. */
export function articleDay({ published, saved }: Article): string {
  const date = writeDate(published || saved, 'day');
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '1970-01-01';
}

/**
 * The path of an article's file by a pattern of `{slug}`, `{title}` and `{date}`: letters of every
 * script are kept, every name is valid on Windows, macOS and Linux and has at most 200 bytes, and no
 * other path in `taken` is the same for a file system that ignores case or composes characters.
 */
export function filePath(article: Article, pattern: string, taken: Iterable<string> = []): string {
  const day = articleDay(article);
  const parts = pattern.split('/');
  return freePath(
    (count) => parts.map((part) => nameOf(part, article.title, day, count)).join('/'),
    taken,
  );
}

function nameOf(part: string, title: string, day: string, count: number): string {
  const dated = part.replace('{date}', day);
  const hole = /\{(slug|title)\}/.exec(dated);
  if (!hole) return dated;
  const suffix = count > 1 ? `-${count}` : '';
  const rest = byteLength(dated.replace(hole[0], '') + suffix);
  const text = hole[1] === 'slug' ? slug(title) : plainName(title);
  const name = safeName(text, MOST_BYTES - rest) || 'untitled';
  return dated.replace(hole[0], () => name + suffix);
}

const FILE = /\.(?:md|markdown|mdown|mdx)$/i;

/**
 * The path that a person's own pattern wrote, as one that is valid everywhere: nothing leads out of the
 * folder, every name is as `filePath` makes it, the file is one of Markdown.
 */
export function ownPath(written: string, taken: Iterable<string> = []): string {
  const names = written
    .split('/')
    .map((name) => plainName(name))
    .filter(Boolean);
  const last = names.pop() ?? '';
  const extension = FILE.exec(last)?.[0] ?? '.md';
  const base = plainName(last.replace(FILE, '')) || 'untitled';
  // Of a page bundle it is the folder that differs.
  const isBundle = /^_?index$/i.test(base) && names.length > 0;
  const numbered = (name: string, count: number, end: string) => {
    const suffix = `${count > 1 ? `-${count}` : ''}${end}`;
    return `${safeName(name, MOST_BYTES - byteLength(suffix))}${suffix}`;
  };
  return freePath((count) => {
    const folders = names.map((name, at) =>
      numbered(name, isBundle && at === names.length - 1 ? count : 1, ''),
    );
    return [...folders, numbered(base, isBundle ? 1 : count, extension)].join('/');
  }, taken);
}
