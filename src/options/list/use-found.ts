import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import { findArticles } from './find-articles';

/**
 * The articles of a list that a query finds, filled up while texts are being read; without a query
 * all of them. `searching` until the last text was read.
 */
export function useFound(
  articles: Article[],
  query: string,
): { found: Article[]; searching: boolean } {
  const [found, setFound] = useState<Article[]>([]);
  const [done, setDone] = useState<{ articles: Article[]; query: string }>();
  const before = useRef<{ query: string; ids: ReadonlySet<string> }>({ query: '', ids: new Set() });

  useEffect(() => {
    if (!query) return;
    const ended = new AbortController();
    findArticles({
      articles,
      query,
      before: before.current.query === query ? before.current.ids : new Set(),
      tell(next) {
        before.current = { query, ids: new Set(next.map(({ id }) => id)) };
        setFound(next);
      },
      signal: ended.signal,
    })
      .catch(console.error)
      .finally(() => {
        if (!ended.signal.aborted) setDone({ articles, query });
      });
    return () => ended.abort();
  }, [articles, query]);

  if (!query) return { found: articles, searching: false };
  return { found, searching: done?.articles !== articles || done.query !== query };
}
