import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Place, placeAt, placeHash } from '../place';

export interface Places {
  place: Place;
  /** Goes to a place; with `replace`, Back does not return to where we are. */
  go(place: Place, options?: { replace?: boolean; ids?: string[] }): void;
  /** The ids that the place was opened with; they live in the history entry. */
  ids: string[];
}

/** Ids of this entry of the history, if it holds any. */
function entryIds(): string[] {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('ids' in state)) return [];
  return Array.isArray(state.ids) ? state.ids.filter((id) => typeof id === 'string') : [];
}

/** The place in the address, followed as it changes. */
export function usePlace(): Places {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  const go = useCallback<Places['go']>((place, { replace = false, ids } = {}) => {
    const next = placeHash(place);
    if (next === location.hash && !ids) return;
    const state = ids ? { ids } : null;
    if (replace) history.replaceState(state, '', next);
    else history.pushState(state, '', next);
    setHash(next);
  }, []);
  return { place: placeAt(hash), go, ids: entryIds() };
}
