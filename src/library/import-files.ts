import type { Progress } from './export-collection';
import { importText } from './import-text';
import { openFiles } from './open-files';

/** What became of one file. */
export interface ImportRow {
  file: string;
  outcome: 'added' | 'merged' | 'unchanged' | 'failed';
  title: string;
  articleId: string;
  /** Why it failed, or why its front matter was kept as text; '' when all is well. */
  reason: ImportFailure | '';
  /** What the reader of the file said, such as the line of a mistake. */
  detail: string;
  /** Images that the file names and the import did not hold. */
  missingImages: number;
}

type ImportFailure = 'front-matter' | 'unreadable' | 'not-markdown' | 'storage';

/**
 * Takes Markdown files, and ZIP archives of them with their images, into the library. Each article
 * is a transaction of its own: one bad file spoils nothing, and aborting keeps what is done. Every
 * file has a row but the images that a text uses. Throws the signal's reason when aborted.
 */
export async function importFiles(
  files: File[],
  { progress, signal }: Progress,
): Promise<ImportRow[]> {
  const { texts, fileAt, unreadable, unused } = await openFiles(files);
  const rows = unreadable.map(({ file, detail }) => failedRow(file, 'unreadable', detail));
  for (const [index, { file, read }] of texts.entries()) {
    signal.throwIfAborted();
    progress(index, texts.length);
    try {
      const { frontMatter, ...imported } = await importText(file, await read(), fileAt);
      rows.push({
        file,
        ...imported,
        reason: frontMatter ? 'front-matter' : '',
        detail: frontMatter,
      });
    } catch (error) {
      rows.push(failedRow(file, failureOf(error), String(error)));
    }
  }
  rows.push(...unused().map((file) => failedRow(file, 'not-markdown', '')));
  progress(texts.length, texts.length);
  return rows;
}

/** Dexie's errors carry the names that IndexedDB gives them. */
const STORAGE = /Quota|Database|Transaction|Abort|Constraint|OpenFailed/;

const failureOf = (error: unknown): ImportFailure =>
  error instanceof Error && STORAGE.test(error.name) ? 'storage' : 'unreadable';

const failedRow = (file: string, reason: ImportFailure, detail: string): ImportRow => ({
  file,
  outcome: 'failed',
  title: '',
  articleId: '',
  reason,
  detail,
  missingImages: 0,
});
