import { Menu } from 'lucide-preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../platform/settings';
import type { Shelf } from '../../store/articles';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { HighlightsView } from '../highlights/highlights-view';
import { ArticleList } from '../list/article-list';
import { type Origin, type Place, placeHash } from '../place';
import { ArticleView } from '../reader/article-view';
import { SettingsView } from '../settings/settings-view';
import { ExportView } from '../transfer/export-view';
import { ImportView } from '../transfer/import-view';
import { useKeys } from './keys';
import { KeysHelp } from './keys-help';
import { usePlaces } from './places';
import { Rail } from './rail';
import { SearchField } from './search-field';
import { useMedia } from './use-media';
import { type State, type ViewState, ViewStateContext } from './view-state';
import './library-frame.css';

/** The list stands beside an open article from here on. */
const BESIDE = '(min-width: 1600px)';
const SHELF_KEYS = { i: 'inbox', r: 'reading', a: 'archive', f: 'favourites', t: 'trash' } as const;

/** The rail, the search field and the view that the place names. */
export function LibraryFrame({ settings }: { settings: Settings }) {
  const { text } = useText();
  const { place, go } = usePlaces();
  const single = useMedia('(max-width: 719px)');
  const small = useMedia('(max-width: 899px)');
  const wide = useMedia(BESIDE);
  const [rail, setRail] = useState(false);
  const [help, setHelp] = useState(false);
  const article = place.view === 'article' ? place.id : '';
  const lastArticle = useRef('');
  useEffect(() => {
    if (article) lastArticle.current = article;
  }, [article]);
  const { view, tell } = useView(place);

  useKeys({
    ...Object.fromEntries(
      Object.entries(SHELF_KEYS).map(([key, kind]) => [
        `g ${key}`,
        () => go({ view: 'list', shelf: { kind }, query: '' }),
      ]),
    ),
    'g h': () => go({ view: 'highlights', query: '' }),
    '?': () => setHelp(true),
  });

  const shelf =
    place.view === 'list' ? place.shelf : place.view === 'article' ? shelfOf(place.from) : null;
  const tellList = useCallback((state: State) => tell({ state }), [tell]);
  const listAlone = place.view === 'list';

  return (
    <div class="library" data-view={place.view} data-beside={wide && shelf !== null}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {text('skipToContent')}
      </button>
      {(!single || rail) && (
        <Rail
          narrow={!rail && (small || place.view === 'article')}
          onChosen={() => setRail(false)}
        />
      )}
      {rail && (
        <button
          type="button"
          class="rail-backdrop"
          aria-label={text('closeMenu')}
          onClick={() => setRail(false)}
        />
      )}
      <header class="top">
        {(small || place.view === 'article') && (
          <IconButton
            icon={Menu}
            size={20}
            name={text('menu')}
            aria-expanded={rail}
            onClick={() => setRail(!rail)}
          />
        )}
        <SearchField onLeave={focusFirstRow} />
      </header>
      <main
        id="main"
        tabIndex={-1}
        data-view={place.view}
        data-state={view.state}
        data-exported={view.exported}
        data-import={view.import}
      >
        <ViewStateContext.Provider value={tell}>
          {shelf && (listAlone || wide) && (
            <ArticleList
              key={JSON.stringify(shelf)}
              shelf={shelf}
              query={'query' in place ? place.query : ''}
              article={article || lastArticle.current}
              alone={listAlone}
              onState={listAlone ? tellList : ignore}
            />
          )}
          {place.view === 'article' && (
            <ArticleView key={place.id} place={place} settings={settings} />
          )}
          {place.view === 'highlights' && <HighlightsView query={place.query} />}
          {place.view === 'export' && <ExportView of={place.of} settings={settings} />}
          {place.view === 'import' && <ImportView />}
          {place.view === 'settings' && (
            <SettingsView settings={settings} onKeys={() => setHelp(true)} />
          )}
        </ViewStateContext.Provider>
      </main>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

const ignore = () => {};

const shelfOf = (from: Origin): Shelf | null => (from.kind === 'highlights' ? null : from);

function focusFirstRow() {
  const row = document.querySelector('[data-article] a');
  if (row instanceof HTMLElement) row.focus();
}

/** What is shown, apart from the words that are searched for: another one begins as loading. */
const viewKey = (place: Place) =>
  placeHash('query' in place ? { ...place, query: '', ...('at' in place && { at: '' }) } : place);

/** The state of the view that is shown; loading until it has said something. A new place asks anew. */
function useView(place: Place): { view: ViewState; tell(state: ViewState): void } {
  const key = viewKey(place);
  const [told, setTold] = useState<{ key: string; view: ViewState }>();
  const tell = useCallback((view: ViewState) => setTold({ key, view }), [key]);
  return { view: told?.key === key ? told.view : { state: 'loading' }, tell };
}
