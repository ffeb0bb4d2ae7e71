import { useEffect, useMemo, useState } from 'preact/hooks';

/** Something that tells its value now and whenever it changes. */
interface Source<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): { unsubscribe(): void };
}

/** What is known of a source: each of the three is drawn, always. */
export type Live<T> =
  | { status: 'loading' }
  | { status: 'ready'; value: T }
  | { status: 'failed'; error: unknown };

const LOADING = { status: 'loading' } as const;

/**
 * What `source` tells, kept up to date. When one of `inputs` changes, a new source is made and it is
 * loading again at once, so a value never appears beside inputs that it was not made from.
 */
export function useLive<T>(source: () => Source<T>, inputs: readonly unknown[]): Live<T> {
  const watched = useMemo(source, inputs);
  const [heard, hear] = useState<{ from: Source<T>; live: Live<T> }>();
  useEffect(() => {
    const subscription = watched.subscribe(
      (value) => hear({ from: watched, live: { status: 'ready', value } }),
      (error) => hear({ from: watched, live: { status: 'failed', error } }),
    );
    return () => subscription.unsubscribe();
  }, [watched]);
  return heard?.from === watched ? heard.live : LOADING;
}
