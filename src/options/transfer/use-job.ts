import { useEffect, useRef, useState } from 'preact/hooks';

/** Long work: how far it is, or how it ended. */
export type Job<T> =
  | { status: 'idle' }
  | { status: 'running'; done: number; of: number }
  | { status: 'done'; result: T }
  | { status: 'cancelled' }
  | { status: 'failed'; error: unknown };

/** What the work is given to tell how far it is, and to hear that it should stop. */
export interface JobControl {
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/** Runs one piece of long work at a time; leaving the view ends it. */
export function useJob<T>(): {
  job: Job<T>;
  start(work: (control: JobControl) => Promise<T>): Promise<void>;
  cancel(): void;
} {
  const [job, setJob] = useState<Job<T>>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (work: (control: JobControl) => Promise<T>) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const tell = (next: Job<T>) => {
      if (running.current === control) setJob(next);
    };
    tell({ status: 'running', done: 0, of: 0 });
    try {
      const result = await work({
        signal: control.signal,
        progress: (done, of) => tell({ status: 'running', done, of }),
      });
      tell({ status: 'done', result });
    } catch (error) {
      tell(control.signal.aborted ? { status: 'cancelled' } : { status: 'failed', error });
    }
  };
  return { job, start, cancel: () => running.current?.abort() };
}
