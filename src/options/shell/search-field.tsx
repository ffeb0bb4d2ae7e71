import { Search, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { originPlace, type Place } from '../place';
import { useKeys } from './keys';
import { usePlaces } from './places';

/** Between two keys of a person who types; browsers also limit how often the address may change. */
const TYPING_MS = 150;

interface SearchFieldProps {
  /** Where the found things are: called when the person leaves the field towards them. */
  onLeave(): void;
}

/** The one search field. What is typed becomes part of the place, so Back and reload keep it. */
export function SearchField({ onLeave }: SearchFieldProps) {
  const { text } = useText();
  const { place, go } = usePlaces();
  const field = useRef<HTMLInputElement>(null);
  const query = 'query' in place ? place.query : '';
  const [typed, setTyped] = useState(query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [before, setBefore] = useState(query);
  if (before !== query) {
    setBefore(query);
    if (typed.trim() !== query) setTyped(query);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  useKeys({ '/': () => field.current?.select() });

  const search = (value: string) => {
    clearTimeout(timer.current);
    const next = value.trim();
    if (next === query) return;
    const searched = searchPlace(place, next);
    // The first letter makes an entry for Back to return to; the others change it.
    go(searched, { replace: searched.view === place.view && query !== '' });
  };
  const clear = () => {
    setTyped('');
    search('');
    field.current?.focus();
  };

  return (
    <search class="search-field">
      <Search size={16} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        id="search"
        type="search"
        value={typed}
        placeholder={text('searchLibrary')}
        aria-label={text('searchLibrary')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(value), TYPING_MS);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && typed) clear();
          else if (event.key === 'Escape') event.currentTarget.blur();
          else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            search(typed);
            onLeave();
          } else return;
          event.preventDefault();
        }}
      />
      {typed ? (
        <IconButton icon={X} name={text('clearSearch')} onClick={clear} />
      ) : (
        <span class="search-key" aria-hidden="true">
          /
        </span>
      )}
    </search>
  );
}

/** Where a search from here shows what it finds. */
function searchPlace(place: Place, query: string): Place {
  if (place.view === 'list' || place.view === 'highlights') return { ...place, query };
  return originPlace(place.view === 'article' ? place.from : { kind: 'all' }, query);
}
