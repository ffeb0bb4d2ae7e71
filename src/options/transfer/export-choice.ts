import type { Article } from '../../model/article';
import { articlesOn } from '../../store/articles';
import { findArticles } from '../list/find-articles';
import type { ExportPart } from '../place';

/** The ids of what is to be exported, in the order of the list it came from. */
export async function exportIds(part: ExportPart, selection: string[]): Promise<string[]> {
  if (part.kind === 'selection') return selection;
  const shelf = part.kind === 'all' ? ({ kind: 'all' } as const) : part.shelf;
  let found: Article[] = await articlesOn(shelf);
  if (part.kind === 'shelf' && part.query)
    await findArticles({
      articles: found,
      query: part.query,
      tell(next) {
        found = next;
      },
      signal: new AbortController().signal,
    });
  return found.map(({ id }) => id);
}
