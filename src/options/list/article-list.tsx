import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import { articlesOn, type Shelf } from '../../store/articles';
import { watch } from '../../store/watch';
import { useLive } from '../../ui/use-live';
import { type State, useViewState } from '../shell/view-state';
import { ListEmpty } from './list-empty';
import { ListFailed } from './list-failed';
import { ListHead } from './list-head';
import { ListRows } from './list-rows';
import { ListSkeleton } from './list-skeleton';
import { NOTHING, within } from './selection';
import { useFound } from './use-found';
import './article-list.css';

interface ArticleListProps {
  shelf: Shelf;
  query: string;
  /** The article that is open beside the list, or was open before it; '' for none. */
  article: string;
  /** Whether the list is all there is to see; then its keys are in force. */
  alone: boolean;
}

const NONE: Article[] = [];

/** A shelf: what it holds, or what of it a search found. Key it by the shelf. */
export function ArticleList({ shelf, query, article, alone }: ArticleListProps) {
  const live = useLive(() => watch(() => articlesOn(shelf)), [JSON.stringify(shelf)]);
  const articles = live.status === 'ready' ? live.value : NONE;
  const { found, searching } = useFound(articles, query);
  const [chosen, setChosen] = useState(NOTHING);
  const scroller = useRef<HTMLDivElement>(null);

  const selection = within(
    chosen,
    found.map(({ id }) => id),
  );
  const state: State =
    live.status !== 'ready'
      ? live.status
      : searching && !found.length
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
        shown={found}
        searching={searching}
        known={live.status === 'ready'}
        selection={selection}
        onSelection={setChosen}
      />
      {state === 'failed' && <ListFailed error={live.status === 'failed' ? live.error : ''} />}
      {state === 'loading' && <ListSkeleton />}
      {state === 'empty' && <ListEmpty shelf={shelf} query={query} />}
      {state === 'ready' && (
        <ListRows
          scroller={scroller}
          articles={found}
          from={{ shelf, query }}
          open={alone ? '' : article}
          first={article}
          alone={alone}
          selection={selection}
          onSelection={setChosen}
        />
      )}
    </div>
  );
}
