import { useEffect, useState } from 'preact/hooks';
import { findArticles } from './find-articles';

/**
 * Those of a list's articles that a query finds, filled up while what is not indexed is being read; without a
 * query all of them. `searching` until the last text was read.
 */
export function useFound(
  ids: string[],
  query: string,
  inTrash: boolean,
): { found: string[]; searching: boolean } {
  const [found, setFound] = useState<string[]>([]);
  const [done, setDone] = useState<{ ids: string[]; query: string }>();

  useEffect(() => {
    if (!query) return;
    const ended = new AbortController();
    findArticles({ ids, inTrash, query, tell: setFound, signal: ended.signal })
      .catch(console.error)
      .finally(() => {
        if (!ended.signal.aborted) setDone({ ids, query });
      });
    return () => ended.abort();
  }, [ids, inTrash, query]);

  if (!query) return { found: ids, searching: false };
  return { found, searching: done?.ids !== ids || done.query !== query };
}
