import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import { findArticles } from './find-articles';

/**
 * The articles of a list that a query finds, filled up while what is not indexed is being read; without a query
 * all of them. `searching` until the last text was read.
 */
export function useFound(
  articles: Article[],
  query: string,
): { found: Article[]; searching: boolean } {
  const [found, setFound] = useState<Article[]>([]);
  const [done, setDone] = useState<{ articles: Article[]; query: string }>();

  useEffect(() => {
    if (!query) return;
    const ended = new AbortController();
    findArticles({
      articles,
      query,
      tell: setFound,
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
