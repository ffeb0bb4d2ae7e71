import { type SearchResult, searchArticles } from '../../store/search/search-articles';

interface Search {
  /** The articles of the shelf that is searched. */
  ids: string[];
  /** A search leaves the trash alone unless it is asked for. */
  inTrash: boolean;
  query: string;
  tell(found: string[]): void;
  signal: AbortSignal;
}

/**
 * Those of the articles that answer the query, the best first; told once more for each part of a
 * collection that is still being read. Ends quietly when aborted.
 */
export async function findArticles(search: Search): Promise<void> {
  const { query, tell, signal } = search;
  const shelf = new Set(search.ids);
  const tellFound = ({ ids }: SearchResult) => tell(ids.filter((id) => shelf.has(id)));
  try {
    tellFound(
      await searchArticles(search.inTrash ? `in:trash ${query}` : query, {
        limit: 0,
        signal,
        partial: tellFound,
      }),
    );
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
