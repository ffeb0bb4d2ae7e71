import type { ImportJob, ImportRow } from '../model/import-job';
import { database } from './database';

/** The import that is kept; undefined when there never was one. */
export const importJob = (): Promise<ImportJob | undefined> => database.importJobs.get('import');

/** The bytes of its files; undefined when it is done. */
export const importBlob = async (): Promise<Blob | undefined> =>
  (await database.importBlobs.get('import'))?.blob;

const { importJobs, importRows: reportRows, importBlobs } = database;

/** Keeps a new import in place of the last. */
export async function beginImport(blob: Blob, job: Pick<ImportJob, 'files' | 'of'>): Promise<void> {
  await database.transaction('rw', [importJobs, reportRows, importBlobs], async () => {
    await reportRows.clear();
    await importBlobs.put({ id: 'import', blob });
    await importJobs.put({ ...job, id: 'import', state: 'running', done: 0 });
  });
}

/** Says that the import runs again, or waits for a person to let it go on. */
export async function markImport(state: 'running' | 'stopped'): Promise<void> {
  await database.importJobs.update('import', { state });
}

/** Ends the import: adds the last rows to its report, and lets its files go. */
export async function endImport(rows: ImportRow[]): Promise<void> {
  await database.transaction('rw', [importJobs, reportRows, importBlobs], async () => {
    await reportRows.bulkAdd(rows);
    await importBlobs.clear();
    await importJobs.update('import', { state: 'done', files: [] });
  });
}

/** The report so far, in the order of the files. */
export const importRows = (): Promise<ImportRow[]> => database.importRows.toArray();
