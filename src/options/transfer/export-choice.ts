import { shelfIds } from '../../store/shelves';
import { findArticles } from '../list/find-articles';
import type { ExportPart } from '../place';

/** What of the articles is exported. */
export type ArticlePart = Exclude<ExportPart, { kind: 'highlights' }>;

/** The ids of what is to be exported, in the order of the list it came from. */
export async function exportIds(part: ArticlePart, selection: string[]): Promise<string[]> {
  if (part.kind === 'selection') return selection;
  const shelf = part.kind === 'all' ? ({ kind: 'all' } as const) : part.shelf;
  let ids = await shelfIds(shelf);
  if (part.kind === 'shelf' && part.query)
    await findArticles({
      ids,
      inTrash: shelf.kind === 'trash',
      query: part.query,
      tell(found) {
        ids = found;
      },
      signal: new AbortController().signal,
    });
  return ids;
}
