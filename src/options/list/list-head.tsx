import type { Shelf, Sort } from '../../store/shelves';
import { useText } from '../../ui/text-context';
import { FilterChips } from '../search/filter-chips';
import { FilterMenu } from '../search/filter-menu';
import { SaveSearch } from '../search/save-search';
import { usePlaces } from '../shell/places';
import { useShelfName } from '../shell/rail';
import { useArticleActions } from './article-actions';
import { DeleteForever } from './delete-forever';
import type { Selection } from './selection';
import { SelectionBar } from './selection-bar';
import { SortMenu } from './sort-menu';
import { TagTools } from './tag-tools';

interface ListHeadProps {
  shelf: Shelf;
  query: string;
  sort: Sort | undefined;
  /** All rows of the list. */
  ids: string[];
  searching: boolean;
  /** Whether the shelf has been read. */
  known: boolean;
  selection: Selection;
  onSelection(selection: Selection): void;
}

/** The head of a list: which shelf, how many articles; or what to do with those that are chosen. */
export function ListHead(props: ListHeadProps) {
  const { shelf, query, sort, ids, searching, known, selection, onSelection } = props;
  const { text, counted } = useText();
  const shelfName = useShelfName();
  const { go } = usePlaces();
  const actions = useArticleActions();
  const choosing = selection.ids.size > 0;
  const list = { view: 'list', shelf } as const;
  const search = (next: string) =>
    go({ ...list, query: next, ...(sort && { sort }) }, { replace: query !== '' });
  return (
    <header class="list-head">
      <h1 class={choosing ? 'unseen' : ''}>
        <bdi>{shelf.kind === 'tag' ? `#${shelf.tag}` : shelfName(shelf)}</bdi>
      </h1>
      {/* That nothing was found is said below, where it can be seen. */}
      <p class={choosing || (!searching && !ids.length) ? 'unseen' : 'quiet'} role="status">
        {known && !query && ids.length > 0 && counted('articles', ids.length)}
        {known &&
          query &&
          ids.length > 0 &&
          counted(searching ? 'foundSoFar' : 'found', ids.length)}
      </p>
      {!choosing && (query || ids.length > 0) && (
        <div class="list-tools">
          {query && <SaveSearch key={query} query={query} />}
          <SortMenu
            sort={sort}
            searched={query !== ''}
            onSort={(next) =>
              go({ ...list, query, ...(next && { sort: next }) }, { replace: true })
            }
          />
          <FilterMenu of="articles" query={query} onQuery={search} />
        </div>
      )}
      {!choosing && <FilterChips query={query} onQuery={search} />}
      {'tag' in shelf && known && !choosing && (query || ids.length > 0) && (
        <TagTools key={shelf.tag} shelf={shelf} />
      )}
      {shelf.kind === 'trash' && !choosing && ids.length > 0 && (
        <>
          <p class="quiet trash-ends">{text('trashKept')}</p>
          {!query && <DeleteForever ids={ids} actions={actions} label={text('emptyTheTrash')} />}
        </>
      )}
      {choosing && (
        <SelectionBar
          ids={ids}
          chosen={ids.filter((id) => selection.ids.has(id))}
          inTrash={shelf.kind === 'trash'}
          onSelection={onSelection}
        />
      )}
    </header>
  );
}
