import type { Target } from '../model/target';
import { keepMovedFrom, movedFrom } from '../platform/moved-place';
import { type AnnotationPlace, moveAnnotation } from '../store/annotations';

/**
 * Puts an annotation on another passage of its page. On the passage that it was moved from last it gets
 * back all that was known of that: the page, which undoes so, knows neither the target as it was made
 * nor the place in the saved copy.
 */
export async function movePassage(id: string, target: Target): Promise<void> {
  const known = await movedFrom(id);
  const { start, end } = target;
  const place =
    isPlace(known) && wordsKey(known.target) === wordsKey(target)
      ? known
      : { target, found: { page: { start, end } } };
  const before = await moveAnnotation(id, place);
  if (before) await keepMovedFrom({ id, place: before });
}

const isPlace = (value: unknown): value is AnnotationPlace =>
  typeof value === 'object' && value !== null && 'target' in value && 'found' in value;

/** Which passage it is, wherever it was found last. */
const wordsKey = ({ exact, prefix, suffix, element }: Target): string =>
  JSON.stringify([exact, prefix, suffix, element?.sources, element?.ordinal]);
