import type { ImportFailure } from '../../model/import-job';

/** Why a file, or the rest of one, cannot be taken. */
export class ImportError extends Error {
  override name = 'ImportError';

  constructor(
    readonly failure: ImportFailure,
    /** For the curious, as the browser or library said it. */
    detail = '',
  ) {
    super(detail);
  }
}

/** The reason to report for anything that was thrown. */
export const failureOf = (error: unknown): ImportFailure => {
  if (error instanceof ImportError) return error.failure;
  return error instanceof Error && STORAGE.test(error.name) ? 'storage' : 'unreadable';
};

/** What to say of it to the curious: what the browser or a library said, '' where we know the reason. */
export const detailOf = (error: unknown): string =>
  error instanceof ImportError ? error.message : String(error);

/** Dexie's errors carry the names that IndexedDB gives them. */
const STORAGE = /Quota|Database|Transaction|Abort|Constraint|OpenFailed/;
