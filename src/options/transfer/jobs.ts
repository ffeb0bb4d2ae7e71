import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ImportRow } from '../../library/import-files';
import { createJob, type Job, type JobState } from './job';

/** A collection that was exported: where it is, and what of it could not be kept whole. */
export interface Exported {
  path: string;
  articles: number;
  missingImages: number;
  lost: number;
}

/** The long work of the library's window. */
export interface Jobs {
  export: Job<Exported>;
  import: Job<ImportRow[]>;
}

/** Jobs that have not begun. */
export const createJobs = (): Jobs => ({ export: createJob(), import: createJob() });

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
