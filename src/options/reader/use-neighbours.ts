import { shelfIds } from '../../store/shelves';
import { watch } from '../../store/watch';
import { useLive } from '../../ui/use-live';
import type { Place } from '../place';
import { usePlaces } from '../shell/places';

/**
 * The ways to the next and the previous article of the list that this one was opened from; without
 * such a list, of its shelf. Undefined at the ends.
 */
export function useNeighbours(place: Extract<Place, { view: 'article' }>): {
  next?: () => void;
  previous?: () => void;
} {
  const { go, ids } = usePlaces();
  const known = ids.includes(place.id);
  const { from } = place;
  const shelf = useLive(
    () => watch(async () => (known || from.kind === 'highlights' ? [] : shelfIds(from))),
    [known, JSON.stringify(from)],
  );
  const order = known ? ids : shelf.status === 'ready' ? shelf.value : [];
  const at = order.indexOf(place.id);
  const way = (id: string | undefined) =>
    at < 0 || id === undefined
      ? undefined
      : () => go({ ...place, id, at: '', find: '' }, { replace: true, ...(known && { ids }) });
  const next = way(order[at + 1]);
  const previous = way(order[at - 1]);
  return { ...(next && { next }), ...(previous && { previous }) };
}
