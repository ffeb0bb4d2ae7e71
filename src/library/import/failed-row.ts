import type { ImportFailure, ImportRow } from '../../model/import-job';

/** The report of a file or row that was not taken. */
export const failedRow = (
  file: string,
  row: number,
  reason: ImportFailure,
  detail: string,
): ImportRow => ({
  file,
  row,
  outcome: 'failed',
  title: '',
  articleId: '',
  reason,
  detail,
  missingImages: 0,
  unplaced: 0,
});
