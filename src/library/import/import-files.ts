import type { ImportRow } from '../../model/import-job';
import { importRows } from '../../store/import-job';
import type { Progress } from '../work-progress';
import { previewImport } from './preview-import';
import { keepImport, runImport } from './run-import';

/**
 * Takes files, ZIP archives and folders of any known format into the library without asking: looks
 * through them, runs, and resolves to the report. Throws the signal's reason when aborted.
 */
export async function importFiles(files: File[], control: Progress): Promise<ImportRow[]> {
  const { packed, rows } = await previewImport(files, control);
  await keepImport(packed, rows);
  await runImport(control);
  return importRows();
}
