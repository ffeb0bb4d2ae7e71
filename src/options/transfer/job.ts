/** How long work stands: how far it is, or how it ended. */
export type JobState<T> =
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

/** One kind of long work, of which one runs at a time. It goes on while other views are shown. */
export interface Job<T> {
  state(): JobState<T>;
  subscribe(changed: () => void): () => void;
  /** Begins anew; what was running is cancelled. Never fails: the state tells. */
  start(work: (control: JobControl) => Promise<T>): Promise<void>;
  cancel(): void;
  /** Forgets how it ended; nothing happens while it runs. */
  reset(): void;
}

/** Asks before the window of running work is closed; browsers choose the words. */
const warn = (event: Event) => event.preventDefault();

/** A job that has not begun. */
export function createJob<T>(): Job<T> {
  const listeners = new Set<() => void>();
  let state: JobState<T> = { status: 'idle' };
  let running: AbortController | undefined;

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    async start(work) {
      running?.abort();
      const control = new AbortController();
      running = control;
      const tell = (next: JobState<T>) => {
        if (running !== control) return;
        state = next;
        for (const listener of listeners) listener();
      };
      tell({ status: 'running', done: 0, of: 0 });
      globalThis.addEventListener?.('beforeunload', warn);
      try {
        const result = await work({
          signal: control.signal,
          progress: (done, of) => tell({ status: 'running', done, of }),
        });
        tell({ status: 'done', result });
      } catch (error) {
        tell(control.signal.aborted ? { status: 'cancelled' } : { status: 'failed', error });
      }
      if (running === control) globalThis.removeEventListener?.('beforeunload', warn);
    },
    cancel: () => running?.abort(),
    reset() {
      if (state.status === 'running' || state.status === 'idle') return;
      state = { status: 'idle' };
      for (const listener of listeners) listener();
    },
  };
}
