import { useEffect } from 'preact/hooks';
import type { Preview } from '../../library/import/preview-import';
import type { ImportFailure } from '../../model/import-job';
import { endImport, importJob } from '../../store/import-job';
import { useDoings } from '../shell/doings';
import type { Job } from './job';
import { useJobState, useJobs } from './jobs';

/** Where an import stands in this window. */
type Phase = 'idle' | 'looking' | 'preview' | 'running' | 'done' | 'cancelled' | 'failed';

export interface Import {
  phase: Phase;
  preview: Preview | undefined;
  /** Rows that were looked at so far. */
  looked: number;
  /** How far this window's import is; undefined while it has not said so. */
  progress: { done: number; of: number } | undefined;
  /** Why it failed. */
  error: { reason: ImportFailure; detail: string } | undefined;
  look(files: File[]): void;
  /** Begins what the preview shows. */
  start(): void;
  /** Takes up what was stopped. */
  goOn(): void;
  /** Ends what was stopped; what is in the library stays. */
  letBe(): void;
  cancel(): void;
  /** Leaves the preview. */
  forget(): void;
}

/** Runs the import that is kept. The readers, with all that draws formulas, are no part of the first load. */
async function run(control: Parameters<Parameters<Job<void>['start']>[0]>[0]): Promise<void> {
  const { runImport } = await import('../../library/import/run-import');
  await runImport(control);
}

/** The import of this window: looking through files, and taking them in. */
export function useImport(): Import {
  const jobs = useJobs();
  const { attempt } = useDoings();
  const looking = useJobState(jobs.look);
  const taking = useJobState(jobs.import);
  const preview = looking.status === 'done' ? looking.result : undefined;
  const failed = [taking, looking].find((state) => state.status === 'failed');

  const begin = (found: Preview) =>
    jobs.import.start(async (control) => {
      const { keepImport } = await import('../../library/import/run-import');
      await keepImport(found.packed, found.rows);
      jobs.look.reset();
      await run(control);
    });

  return {
    phase: phaseOf(),
    preview,
    looked: looking.status === 'running' ? looking.done : 0,
    progress: taking.status === 'running' && taking.of > 0 ? taking : undefined,
    error: failed?.status === 'failed' ? failureIn(failed.error) : undefined,
    look(files) {
      if (!files.length) return;
      jobs.import.reset();
      void jobs.look.start(async (control) => {
        const { previewImport } = await import('../../library/import/preview-import');
        const found = await previewImport(files, control);
        // Nothing to decide: what is wrong with the files stands in the report.
        if (!found.rows) void begin(found);
        return found;
      });
    },
    start() {
      if (preview) void begin(preview);
    },
    goOn: () => void jobs.import.start(run),
    letBe: () =>
      attempt(async () => {
        await endImport([]);
        jobs.import.reset();
      }),
    cancel: () => (looking.status === 'running' ? jobs.look : jobs.import).cancel(),
    forget: () => jobs.look.reset(),
  };

  function phaseOf(): Phase {
    if (taking.status !== 'idle') return taking.status;
    if (looking.status === 'running') return 'looking';
    if (looking.status === 'done') return 'preview';
    return looking.status;
  }
}

const failureIn = (error: unknown): { reason: ImportFailure; detail: string } => ({
  reason: isFailure(error) ? error.failure : 'unreadable',
  detail: error instanceof Error ? error.message : '',
});

const isFailure = (error: unknown): error is { failure: ImportFailure } =>
  error instanceof Error && error.name === 'ImportError' && 'failure' in error;

/** Takes up an import whose window was killed, as soon as a library is open again. */
export function useResumedImport(job: Job<void>): void {
  useEffect(() => {
    importJob()
      .then((kept) => {
        if (kept?.state === 'running' && job.state().status === 'idle') return job.start(run);
      })
      .catch(console.error);
  }, [job]);
}
