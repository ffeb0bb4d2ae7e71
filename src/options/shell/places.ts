import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { INBOX } from '../place';
import type { Places } from './use-place';

export const PlacesContext = createContext<Places>({
  place: { view: 'list', shelf: INBOX, query: '' },
  go() {},
  ids: [],
});

/** Where the library is, and the way to other places. */
export const usePlaces = (): Places => useContext(PlacesContext);
