import type { BadRow, FormatLabel, ImportItem } from './format';
import { detailOf, failureOf } from './import-error';
import type { OpenFiles } from './open-files';
import type { Source } from './recognise';

/** A row with the file that it stands in. */
export interface FiledRow {
  file: string;
  archive: string;
  label: FormatLabel;
  item: ImportItem | BadRow;
}

/**
 * The rows of all files in their order, the same each time. A file that breaks off is a bad row at its
 * end, and the next goes on.
 */
export async function* readRows(
  sources: Source[],
  opened: OpenFiles,
  signal: AbortSignal,
): AsyncGenerator<FiledRow> {
  for (const { file, format } of sources) {
    const place = { file: file.name, archive: file.archive, label: format.label };
    let row = 0;
    try {
      for await (const item of format.read(file, (path) => opened.find(path, file.archive))) {
        signal.throwIfAborted();
        row = item.row;
        yield { ...place, item };
      }
    } catch (error) {
      if (signal.aborted) throw error;
      yield {
        ...place,
        item: { row: row && row + 1, failure: failureOf(error), detail: detailOf(error) },
      };
    }
  }
}
