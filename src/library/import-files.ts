import type { Progress } from './export-collection';
import { importText } from './import-text';
import { openFiles } from './open-files';

/** What became of one file. */
export interface ImportRow {
  file: string;
  outcome: 'added' | 'merged' | 'unchanged' | 'failed';
  title: string;
  articleId: string;
  /** Why it failed; '' when it did not. */
  reason: ImportFailure | '';
  /** What the reader of the file said, such as the line of a mistake. */
  detail: string;
  /** Images that the file names and the import did not hold. */
  missingImages: number;
}

export type ImportFailure = 'front-matter' | 'unreadable' | 'storage';

/**
 * Takes Markdown files, and ZIP archives of them with their images, into the library. Each article
 * is a transaction of its own: one bad file spoils nothing, and aborting keeps what is done. Throws
 * the signal's reason when aborted.
 */
export async function importFiles(
  files: File[],
  { progress, signal }: Progress,
): Promise<ImportRow[]> {
  const rows: ImportRow[] = [];
  const { texts, assets, unreadable } = await openFiles(files);
  rows.push(...unreadable.map(({ file, detail }) => failedRow(file, 'unreadable', detail)));
  for (const [index, { file, read }] of texts.entries()) {
    signal.throwIfAborted();
    progress(index, texts.length);
    rows.push(await importText(file, read, assets).catch((error) => failed(file, error)));
  }
  progress(texts.length, texts.length);
  return rows;
}

function failed(file: string, error: unknown): ImportRow {
  const name = error instanceof Error ? error.name : '';
  const reason: ImportFailure =
    name === 'FrontMatterError'
      ? 'front-matter'
      : /Quota|Dexie|Abort/.test(name)
        ? 'storage'
        : 'unreadable';
  return failedRow(file, reason, error instanceof Error ? error.message : String(error));
}

const failedRow = (file: string, reason: ImportFailure, detail: string): ImportRow => ({
  file,
  outcome: 'failed',
  title: '',
  articleId: '',
  reason,
  detail,
  missingImages: 0,
});
