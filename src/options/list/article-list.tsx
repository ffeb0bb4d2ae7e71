import { useMemo, useRef, useState } from 'preact/hooks';
import type { Shelf, Sort } from '../../store/shelves';
import { BackupReminder } from '../backup/backup-reminder';
import { type State, useViewState } from '../shell/view-state';
import { ListEmpty } from './list-empty';
import { ListFailed } from './list-failed';
import { ListHead } from './list-head';
import { ListRows } from './list-rows';
import { ListSkeleton } from './list-skeleton';
import { NOTHING, within } from './selection';
import { useFound } from './use-found';
import { useShelf } from './use-shelf';
import './article-list.css';

interface ArticleListProps {
  shelf: Shelf;
  query: string;
  /** Undefined for the last saved, or the best found, in front. */
  sort: Sort | undefined;
  /** The article that is open beside the list, or was open before it; '' for none. */
  article: string;
  /** Whether the list is all there is to see; then its keys are in force. */
  alone: boolean;
}

const NONE = { ids: [], first: [], whole: false };

/** A shelf: what it holds, or what of it a search found. Key it by the shelf. */
export function ArticleList({ shelf, query, sort, article, alone }: ArticleListProps) {
  const live = useShelf(shelf, sort ?? 'saved');
  const { ids, first, whole } = live.status === 'ready' ? live.value : NONE;
  const inTrash = shelf.kind === 'trash';
  const answer = useFound(ids, whole ? query : '', inTrash);
  const { searching } = answer;
  const found = useMemo(() => {
    if (!query || !sort) return answer.found;
    const those = new Set(answer.found);
    return ids.filter((id) => those.has(id));
  }, [answer.found, ids, query, sort]);
  const [chosen, setChosen] = useState(NOTHING);
  const scroller = useRef<HTMLDivElement>(null);

  const selection = within(chosen, found);
  const state: State =
    live.status !== 'ready'
      ? live.status
      : (query && !whole) || (searching && !found.length)
        ? 'loading'
        : found.length
          ? 'ready'
          : 'empty';
  useViewState(state, {}, alone);

  return (
    <div class="article-list" ref={scroller} data-alone={alone}>
      <ListHead
        shelf={shelf}
        query={query}
        sort={sort}
        ids={found}
        searching={searching}
        known={whole}
        selection={selection}
        onSelection={setChosen}
      />
      {alone && state === 'ready' && !inTrash && <BackupReminder />}
      {state === 'failed' && <ListFailed error={live.status === 'failed' ? live.error : ''} />}
      {state === 'loading' && <ListSkeleton />}
      {state === 'empty' && <ListEmpty shelf={shelf} query={query} />}
      {state === 'ready' && (
        <ListRows
          scroller={scroller}
          ids={found}
          known={first}
          from={{ shelf, query }}
          open={alone ? '' : article}
          first={article}
          whole={whole}
          alone={alone}
          selection={selection}
          onSelection={setChosen}
        />
      )}
    </div>
  );
}
