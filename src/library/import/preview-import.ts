import { makePause } from '../../anchor/pause';
import type { ImportRow } from '../../model/import-job';
import { knownIds, knownPages } from '../../store/imports';
import type { Progress } from '../work-progress';
import { failedRow } from './failed-row';
import type { FormatLabel, ImportItem } from './format';
import { ImportError } from './import-error';
import { openFiles } from './open-files';
import { type PackedFiles, packFiles } from './packed-files';
import { readRows } from './read-rows';
import { recognise } from './recognise';

/** What an import would bring, before anything is stored. */
export interface Preview {
  packed: PackedFiles;
  /** The formats that were recognised, with the number of their files. */
  formats: { label: FormatLabel; files: number }[];
  /** Rows to go through. */
  rows: number;
  /** Articles, each once, however often the files name it. */
  articles: number;
  /** Of these: those that the library has, and those that neither it nor the files have a text of. */
  known: number;
  withoutText: number;
  highlights: number;
  notes: number;
  tags: number;
  /** Rows that cannot be taken. */
  badRows: number;
  /** Files that cannot be opened. */
  problems: ImportRow[];
}

/** More rows than any reading list; what has more is not one, and its report would fill the memory. */
const MOST_ROWS = 200_000;
/** Identities are looked up together. */
const TOGETHER = 500;

/**
 * Looks through files, ZIP archives and folders: which formats they are, and what they hold. Reads every
 * row and no text; nothing is stored. Throws the signal's reason when aborted, ImportError `too-many`
 * above 200,000 rows.
 */
export async function previewImport(
  chosen: File[],
  { progress, signal }: Progress,
): Promise<Preview> {
  const packed = packFiles(chosen);
  const opened = await openFiles(packed);
  const { sources } = await recognise(opened, signal);
  const count = { rows: 0, highlights: 0, notes: 0, badRows: 0 };
  const tags = new Set<string>();
  const articles = new Map<string, { article: ImportItem['article']; hasText: boolean }>();
  const pause = makePause();
  for await (const { file, item } of readRows(sources, opened, signal)) {
    count.rows++;
    if (count.rows > MOST_ROWS) throw new ImportError('too-many', file);
    if (count.rows % TOGETHER === 0) progress(count.rows, 0);
    await pause();
    if ('failure' in item) {
      count.badRows++;
      continue;
    }
    const { article, highlights, annotations = 0, load } = item;
    count.highlights += highlights.length + annotations;
    count.notes += (article.note ? 1 : 0) + highlights.filter(({ note }) => note).length;
    for (const tag of article.tags ?? []) tags.add(tag);
    const name = article.urlKey || article.id || `${file} ${item.row}`;
    const before = articles.get(name);
    articles.set(name, { article, hasText: Boolean(load) || (before?.hasText ?? false) });
  }
  const known = await knownAmong(
    [...articles.values()].map(({ article }) => article),
    signal,
  );
  const withoutText = [...articles.values()].filter(({ hasText }) => !hasText);
  return {
    packed,
    formats: formatsOf(sources),
    ...count,
    articles: articles.size,
    known: known.size,
    withoutText: withoutText.filter(({ article }) => !known.has(article)).length,
    tags: tags.size,
    problems: opened.unopened.map(({ file, failure, detail }) =>
      failedRow(file, 0, failure, detail),
    ),
  };
}

function formatsOf(sources: { format: { label: FormatLabel } }[]): Preview['formats'] {
  const files = Map.groupBy(sources, ({ format }) => format.label);
  return [...files].map(([label, list]) => ({ label, files: list.length }));
}

async function knownAmong(
  articles: ImportItem['article'][],
  signal: AbortSignal,
): Promise<Set<ImportItem['article']>> {
  const known = new Set<ImportItem['article']>();
  for (let at = 0; at < articles.length; at += TOGETHER) {
    signal.throwIfAborted();
    const part = articles.slice(at, at + TOGETHER);
    const pages = await knownPages(part.flatMap(({ urlKey }) => urlKey || []));
    const ids = await knownIds(part.flatMap(({ id }) => id || []));
    for (const article of part)
      if (pages.has(article.urlKey ?? '') || ids.has(article.id ?? '')) known.add(article);
  }
  return known;
}
