import type { Article } from '../../model/article';
import { bodyOf } from '../../store/articles';
import { cardText, missingWords, searchWords } from './search-words';

/** Texts read at once: enough to keep the disk busy, few enough to answer a new key at once. */
const BATCH = 24;

interface Search {
  articles: Article[];
  query: string;
  /** Ids that this query found a moment ago: they stay until their text was read again. */
  before: ReadonlySet<string>;
  tell(found: Article[]): void;
  signal: AbortSignal;
}

/**
 * The articles that hold every word of the query, in the order given: first those whose card does,
 * at once, then again after each batch of texts was read. Stops quietly when aborted.
 */
export async function findArticles({ articles, query, before, tell, signal }: Search) {
  const words = searchWords(query);
  const missing = new Map(
    articles.map((article) => [article.id, missingWords(words, cardText(article))]),
  );
  const open = articles.filter((article) => missing.get(article.id)?.length);
  const unread = new Set(open.map(({ id }) => id));
  const found = () =>
    articles.filter(({ id }) => !missing.get(id)?.length || (unread.has(id) && before.has(id)));
  tell(found());
  for (let at = 0; at < open.length; at += BATCH) {
    const batch = open.slice(at, at + BATCH);
    const bodies = await Promise.all(batch.map(bodyOf));
    if (signal.aborted) return;
    for (const [index, { id }] of batch.entries()) {
      unread.delete(id);
      missing.set(id, missingWords(missing.get(id) ?? [], bodies[index]?.text ?? ''));
    }
    tell(found());
  }
}
