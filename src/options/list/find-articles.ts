import type { Article } from '../../model/article';
import { type SearchResult, searchArticles } from '../../store/search/search-articles';

interface Search {
  /** The articles of the shelf that is searched. */
  articles: Article[];
  query: string;
  tell(found: Article[]): void;
  signal: AbortSignal;
}

/**
 * Those of the articles that answer the query, the best first; told once more for each part of a
 * collection that is still being read. Ends quietly when aborted.
 */
export async function findArticles({ articles, query, tell, signal }: Search): Promise<void> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const tellFound = ({ ids }: SearchResult) => tell(ids.flatMap((id) => byId.get(id) ?? []));
  // A search leaves the trash alone unless it is asked for.
  const inTrash = articles.some(({ trashed }) => trashed);
  try {
    tellFound(
      await searchArticles(inTrash ? `in:trash ${query}` : query, {
        limit: 0,
        signal,
        partial: tellFound,
      }),
    );
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
