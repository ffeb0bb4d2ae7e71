import { useEffect, useState } from 'preact/hooks';
import { annotationCounts } from '../../store/annotations';
import { watch } from '../../store/watch';

/**
 * How many annotations the articles on the screen have, kept up to date; those that were on it
 * before keep their number, so that none blinks while scrolling.
 */
export function useCounts(ids: string[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const asked = ids.join();
  useEffect(() => {
    const shown = asked ? asked.split(',') : [];
    const { unsubscribe } = watch(() => annotationCounts(shown)).subscribe(
      (found) =>
        setCounts((before) => {
          const after = new Map(before);
          for (const id of shown) after.set(id, found.get(id) ?? 0);
          return after;
        }),
      console.error,
    );
    return unsubscribe;
  }, [asked]);
  return counts;
}
