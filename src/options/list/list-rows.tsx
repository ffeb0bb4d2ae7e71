import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../model/article';
import type { Shelf } from '../../store/articles';
import { useText } from '../../ui/text-context';
import { useKeys } from '../shell/keys';
import { usePlaces } from '../shell/places';
import { useArticleActions } from './article-actions';
import { ArticleRow } from './article-row';
import { extended, NOTHING, type Selection, toggled } from './selection';
import { useCounts } from './use-counts';
import { useRowFocus } from './use-row-focus';
import { useRows } from './use-rows';

/** The height of every row, in CSS pixels; article-row.css keeps to it. */
const ROW = 88;

/** Next and previous reach this far: an entry of the history is no place for ten thousand ids. */
const REACH = 100;

function around(ids: string[], id: string): string[] {
  const at = ids.indexOf(id);
  return ids.slice(Math.max(0, at - REACH), at + REACH);
}

interface ListRowsProps {
  scroller: RefObject<HTMLElement | null>;
  articles: Article[];
  /** What Back, next and previous mean in an article that is opened from here. */
  from: { shelf: Shelf; query: string };
  open: string;
  /** The row that keys begin with. */
  first: string;
  alone: boolean;
  selection: Selection;
  onSelection(selection: Selection): void;
}

/** The rows of a list, and what keys do with them. */
export function ListRows(props: ListRowsProps) {
  const { scroller, articles, from, open, first, alone, selection, onSelection } = props;
  const { text } = useText();
  const { go } = usePlaces();
  const actions = useArticleActions();
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(scroller, articles.length, ROW);
  const ids = articles.map(({ id }) => id);
  const counts = useCounts(rows.shown.flatMap(({ index }) => ids[index] ?? []));
  const { current, setCurrent, focus } = useRowFocus(list, ids, rows, first);

  // Coming back from an article, the reader finds the row where it was.
  useEffect(() => {
    if (alone && document.activeElement === document.body && ids.includes(first)) focus();
  }, []);

  const openArticle = (id: string) =>
    go(
      { view: 'article', id, from: from.shelf, query: from.query, at: '' },
      { ids: around(ids, id) },
    );
  const meant = () =>
    selection.ids.size
      ? articles.filter(({ id }) => selection.ids.has(id))
      : articles.filter(({ id }) => id === current);
  const live = () => meant().filter(({ trashed }) => !trashed);

  useKeys(
    alone
      ? {
          Enter: () => current && openArticle(current),
          o: () => current && openArticle(current),
          x: () => onSelection(toggled(selection, current)),
          X: () => onSelection(extended(selection, current, ids)),
          e: () => {
            const archived = live().every(({ state }) => state === 'archive');
            actions.move(live(), archived ? 'inbox' : 'archive');
          },
          s: () =>
            actions.favourite(
              live(),
              live().some(({ favourite }) => !favourite),
            ),
          '#': () => actions.trash(live()),
          Delete: () => actions.trash(live()),
          Escape: () => onSelection(NOTHING),
          t: () => {
            if (!selection.ids.size) onSelection(toggled(selection, current));
            // The field appears with the selection.
            requestAnimationFrame(() => document.getElementById('selection-tag')?.focus());
          },
        }
      : {},
  );

  return (
    <ul
      class="article-rows"
      ref={list}
      aria-label={text('articlesLabel')}
      data-choosing={selection.ids.size > 0}
      style={{ blockSize: `${rows.height}px` }}
    >
      {rows.shown.map(({ index, start }) => {
        const article = articles[index];
        return (
          article && (
            <ArticleRow
              key={article.id}
              article={article}
              annotations={counts.get(article.id) ?? 0}
              actions={actions}
              current={article.id === current}
              open={article.id === open}
              chosen={selection.ids.has(article.id)}
              position={{ index, of: articles.length, top: start }}
              onOpen={() => openArticle(article.id)}
              onCurrent={() => setCurrent(article.id)}
              onChoose={(extend) =>
                onSelection(
                  extend ? extended(selection, article.id, ids) : toggled(selection, article.id),
                )
              }
            />
          )
        );
      })}
    </ul>
  );
}
