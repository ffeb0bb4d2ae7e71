import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Backup } from '../../library/backup/open-backup';
import type { RestoreCounts } from '../../library/backup/restore';
import type { FolderPlan } from '../../library/export/folder/plan-folder';
import type { FolderReport } from '../../library/export/folder/write-folder';
import type { Preview } from '../../library/import/preview-import';
import { createJob, type Job, type JobState } from './job';

/** A collection that was exported: where it is, and what of it could not be kept whole. */
export interface Exported {
  path: string;
  articles: number;
  /** Undefined for an export of articles. */
  highlights?: number;
  missingImages: number;
  lost: number;
}

/** A backup that was found whole, and what restoring it would do. */
export interface ReadBackup {
  backup: Backup;
  counts: RestoreCounts;
}

/** The long work of the library's window. */
export interface Jobs {
  export: Job<Exported>;
  /** Looking through files before an import. */
  look: Job<Preview>;
  /** The import that is kept in the store, which also has its report. */
  import: Job<void>;
  /** Looking at a folder, to say what an export would do there. */
  folderPlan: Job<FolderPlan>;
  folder: Job<FolderReport>;
  /** Everything in one file. */
  backup: Job<string>;
  /** Reading a backup, to say what it would change. */
  readBackup: Job<ReadBackup>;
  restore: Job<RestoreCounts>;
  /** Fetching images that are missing. */
  images: Job<{ kept: number; of: number }>;
}

/** Jobs that have not begun. */
export const createJobs = (): Jobs => ({
  export: createJob(),
  look: createJob(),
  import: createJob(),
  folderPlan: createJob(),
  folder: createJob(),
  backup: createJob(),
  readBackup: createJob(),
  restore: createJob(),
  images: createJob(),
});

export const JobsContext = createContext<Jobs>(createJobs());

/** The jobs of the window around. */
export const useJobs = (): Jobs => useContext(JobsContext);

/** How a job stands, as it changes. */
export function useJobState<T>(job: Job<T>): JobState<T> {
  const [state, setState] = useState(job.state());
  useEffect(() => {
    setState(job.state());
    return job.subscribe(() => setState(job.state()));
  }, [job]);
  return state;
}
