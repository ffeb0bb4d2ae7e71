import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { unpack } from '../../scripts/unpack.mjs';

/** Every file of an exported collection, by its path in the archive. */
export type Files = Map<string, Buffer>;

/** Unpacks an exported collection. */
export async function readArchive(archive: string): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-export-'));
  try {
    const paths = await unpack(archive, folder);
    const files = paths.map(
      async (path) => [relative(folder, path), await readFile(path)] as const,
    );
    return new Map(await Promise.all(files));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The only Markdown file of an export, its front matter parsed. */
export function onlyArticle(files: Files) {
  const [entry, ...more] = [...files].filter(([path]) => path.endsWith('.md'));
  if (!entry || more.length) throw new Error(`not one article: ${[...files.keys()].join(', ')}`);
  return readMarkdown(entry[1].toString('utf8'));
}

/** A file's front matter, parsed, and the text after it. */
export function readMarkdown(text: string): { matter: Record<string, unknown>; body: string } {
  const [, yaml = '', body = ''] = /^\s*---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { matter: parse(yaml), body };
}
