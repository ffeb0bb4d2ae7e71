import { Bookmark, BookmarkX } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { watchSettings } from '../../platform/settings';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useSearchActions } from './use-search-actions';

/** Keeps a search under a name, or lets go of it. */
export function SaveSearch({ query }: { query: string }) {
  const { text } = useText();
  const settings = useLive(() => watchSettings, []);
  const actions = useSearchActions();
  const [naming, setNaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (naming) field.current?.select();
  }, [naming]);
  if (settings.status !== 'ready') return null;
  const kept = settings.value.searches.find((search) => search.query === query);
  const leave = () => {
    setNaming(false);
    requestAnimationFrame(() => document.getElementById('save-search')?.focus());
  };

  if (naming)
    return (
      <form
        class="search-name"
        onSubmit={(event) => {
          event.preventDefault();
          const name = field.current?.value.trim() || query;
          leave();
          actions.keep({ name, query });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave();
        }}
      >
        <input
          ref={field}
          id="search-name"
          aria-label={text('searchName')}
          defaultValue={query}
          autocomplete="off"
        />
        <button type="submit">{text('saveSearch')}</button>
      </form>
    );
  return kept ? (
    <IconButton
      id="save-search"
      icon={BookmarkX}
      name={text('forgetSearch', kept.name)}
      onClick={() => actions.forget(kept)}
    />
  ) : (
    <IconButton
      id="save-search"
      icon={Bookmark}
      name={text('saveSearch')}
      onClick={() => setNaming(true)}
    />
  );
}
