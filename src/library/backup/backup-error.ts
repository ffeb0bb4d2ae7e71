/**
 * Why a file is not taken as a backup: it is something else, its end is missing, a part of it is not
 * what it was when it was written, or a newer Postil wrote it.
 */
export type BackupFailure = 'other-file' | 'cut-off' | 'altered' | 'newer';

/** A file that can't be restored; `detail` names the part of it that is wrong, if it is one. */
export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly failure: BackupFailure,
    readonly detail = '',
  ) {
    super(`${failure} ${detail}`);
  }
}
