import { useCallback, useState } from 'preact/hooks';
import { type Place, placeHash } from '../place';
import type { ViewState } from './view-state';

/** What is shown, apart from the words that are searched for: another one begins as loading. */
const viewKey = (place: Place) =>
  placeHash(
    'query' in place ? { ...place, query: '', ...('at' in place && { at: '', find: '' }) } : place,
  );

/** The state of the view that is shown: loading until it has said something. A new place asks anew. */
export function useView(place: Place): { view: ViewState; tell(state: ViewState): void } {
  const key = viewKey(place);
  const [told, setTold] = useState<{ key: string; view: ViewState }>();
  const tell = useCallback((view: ViewState) => setTold({ key, view }), [key]);
  return { view: told?.key === key ? told.view : { state: 'loading' }, tell };
}
