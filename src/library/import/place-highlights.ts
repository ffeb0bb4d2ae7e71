import { describe } from '../../anchor/describe';
import { locate } from '../../anchor/locate';
import type { Annotation } from '../../model/annotation';

/** Highlights with their places in a text as far as they were found. */
export interface PlacedHighlights {
  highlights: Annotation[];
  /** How many are not there, though there is a text. */
  unplaced: number;
}

/**
 * Looks for the words of imported highlights in the article's text. One that is found gets its
 * surroundings, as if it had been made here; one that is not keeps its quote and says why, and a text
 * that comes later may still have it.
 */
export async function placeHighlights(
  highlights: Annotation[],
  root: HTMLElement | undefined,
): Promise<PlacedHighlights> {
  if (!highlights.length || !root?.textContent?.trim()) return { highlights, unplaced: 0 };
  const located = await locate(
    highlights.map(({ target }) => target),
    root,
  );
  let unplaced = 0;
  const placed = highlights.map((one, index): Annotation => {
    const where = located[index];
    if (where && 'range' in where) {
      const { start, end } = where;
      const { prefix, suffix } = describe(where.range, root);
      // The quote stays as it came: an id is made of it.
      const target = { ...one.target, prefix, suffix, start, end };
      return { ...one, target, found: { copy: { start, end } } };
    }
    unplaced++;
    return { ...one, lost: { copy: where?.reason ?? 'gone' } };
  });
  return { highlights: placed, unplaced };
}
