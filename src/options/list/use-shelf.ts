import { useMemo } from 'preact/hooks';
import type { Article } from '../../model/article';
import { firstOn, type Shelf, type Sort, shelfIds } from '../../store/shelves';
import { NEVER, watch } from '../../store/watch';
import { type Live, useLive } from '../../ui/use-live';

/** More than a screen of rows. */
const FIRST = 30;

interface ShownShelf {
  ids: string[];
  /** The first rows, so that they are drawn with the list. */
  first: Article[];
  /** False while only the first rows are known. */
  whole: boolean;
}

/**
 * What stands on a shelf, kept up to date: its first rows at once, however much it holds, and all ids
 * as soon as they were counted.
 */
export function useShelf(shelf: Shelf, sort: Sort): Live<ShownShelf> {
  const inputs = [JSON.stringify(shelf), sort];
  const first = useLive(() => watch(() => firstOn(shelf, FIRST, sort)), inputs);
  // A database answers in turn: the long question waits until the short one was answered.
  const begun = first.status === 'ready';
  const ids = useLive(
    () => (begun ? watch(() => shelfIds(shelf, sort)) : NEVER),
    [...inputs, begun],
  );
  const known = useMemo(
    () => (first.status === 'ready' ? first.value.map(({ id }) => id) : []),
    [first],
  );
  if (ids.status === 'failed') return ids;
  if (first.status !== 'ready') return first;
  return {
    status: 'ready',
    value: {
      ids: ids.status === 'ready' ? ids.value : known,
      first: first.value,
      whole: ids.status === 'ready',
    },
  };
}
