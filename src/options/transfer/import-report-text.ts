import type { ImportRow } from '../../model/import-job';
import type { Texts } from '../../ui/text-context';
import { REASONS } from './import-rows';

/** A report as a table for a spreadsheet: file, row, outcome, title, reason, what was said. */
export const reportText = (rows: ImportRow[], text: Texts['text']): string =>
  rows
    .map(({ file, row, outcome, title, reason, detail }) =>
      [file, row || '', outcome, title, reason && text(REASONS[reason]), detail]
        .map((cell) => String(cell).replace(/\s+/g, ' '))
        .join('\t'),
    )
    .join('\n');
