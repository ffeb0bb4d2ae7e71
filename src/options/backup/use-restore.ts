import type { BackupFailure } from '../../library/backup/backup-error';
import type { RestoreCounts } from '../../library/backup/restore';
import { changeSettings } from '../../platform/settings';
import { type ReadBackup, useJobState, useJobs } from '../transfer/jobs';

/** Restoring a backup, as far as it is. */
export interface Restoring {
  phase: 'idle' | 'looking' | 'preview' | 'running' | 'done' | 'failed';
  progress: { done: number; of: number };
  found: ReadBackup | undefined;
  result: RestoreCounts | undefined;
  /** Why the file is not taken; '' for what is not the file's fault. */
  error: { failure: BackupFailure | ''; detail: string } | undefined;
  look(file: File): void;
  start(wishes: { bringBack: boolean; settings: boolean }): void;
  cancel(): void;
  /** Leaves the preview. */
  forget(): void;
}

/** Reads a backup, says what it would change, and takes it in. */
export function useRestore(): Restoring {
  const jobs = useJobs();
  const reading = useJobState(jobs.readBackup);
  const taking = useJobState(jobs.restore);
  const running = [taking, reading].find((state) => state.status === 'running');
  const failed = [taking, reading].find((state) => state.status === 'failed');
  const found = reading.status === 'done' ? reading.result : undefined;

  return {
    phase: phaseOf(),
    progress: running?.status === 'running' ? running : { done: 0, of: 0 },
    found,
    result: taking.status === 'done' ? taking.result : undefined,
    error: failed?.status === 'failed' ? failureIn(failed.error) : undefined,
    look(file) {
      jobs.restore.reset();
      void jobs.readBackup.start(async (control) => {
        const { openBackup } = await import('../../library/backup/open-backup');
        const { previewRestore } = await import('../../library/backup/restore');
        const backup = await openBackup(file, control);
        return { backup, counts: await previewRestore(backup, control) };
      });
    },
    start({ bringBack, settings }) {
      if (!found) return;
      void jobs.restore.start(async (control) => {
        const { restore, settingsOf } = await import('../../library/backup/restore');
        const counts = await restore(found.backup, { bringBack }, control);
        if (settings) await changeSettings(await settingsOf(found.backup));
        jobs.readBackup.reset();
        return counts;
      });
    },
    cancel: () => (taking.status === 'running' ? jobs.restore : jobs.readBackup).cancel(),
    forget: () => jobs.readBackup.reset(),
  };

  function phaseOf(): Restoring['phase'] {
    if (taking.status === 'running') return 'running';
    if (reading.status === 'running') return 'looking';
    if (failed) return 'failed';
    if (found) return 'preview';
    return taking.status === 'done' ? 'done' : 'idle';
  }
}

const FAILURES: readonly BackupFailure[] = ['other-file', 'cut-off', 'altered', 'newer'];

// The library's code is loaded when it is wanted: its error class is not at hand here.
function failureIn(error: unknown): { failure: BackupFailure | ''; detail: string } {
  const { failure, detail, message } = { failure: '', detail: '', message: '', ...Object(error) };
  const known = FAILURES.find((one) => one === failure);
  return known
    ? { failure: known, detail: String(detail) }
    : { failure: '', detail: error instanceof Error ? error.message : String(message) };
}
