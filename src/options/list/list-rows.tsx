import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../model/article';
import type { Shelf } from '../../store/shelves';
import { useText } from '../../ui/text-context';
import { useKeys } from '../shell/keys';
import { usePlaces } from '../shell/places';
import { useArticleActions } from './article-actions';
import { ArticleRow } from './article-row';
import { isTelling } from './hit-line';
import { extended, NOTHING, type Selection, toggled } from './selection';
import { useArticles } from './use-articles';
import { useCounts } from './use-counts';
import { useHits } from './use-hits';
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
  ids: string[];
  /** Rows that were read already. */
  known: Article[];
  /** False while more ids are to come. */
  whole: boolean;
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
  const { scroller, ids, known, whole, from, open, first, alone, selection, onSelection } = props;
  const { text } = useText();
  const { go } = usePlaces();
  const actions = useArticleActions();
  const list = useRef<HTMLUListElement>(null);
  const rows = useRows(scroller, ids.length, ROW);
  const onScreen = rows.shown.flatMap(({ index }) => ids[index] ?? []);
  const articles = useArticles(onScreen, known);
  const counts = useCounts(onScreen);
  const hits = useHits(onScreen, from.query);
  const { current, setCurrent, focus } = useRowFocus(list, ids, rows, first);

  // Coming back from an article, the reader finds the row where it was.
  useEffect(() => {
    if (whole && alone && document.activeElement === document.body && ids.includes(first)) focus();
  }, [whole]);

  const openArticle = (id: string) => {
    const hit = hits.get(id);
    const find = hit && isTelling(hit) && hit.field !== 'note' ? hit.snippet.hit : '';
    go(
      {
        view: 'article',
        id,
        from: from.shelf,
        query: from.query,
        at: '',
        ...(find && { find }),
      },
      { ids: around(ids, id) },
    );
  };
  const meant = () =>
    selection.ids.size ? ids.filter((id) => selection.ids.has(id)) : current ? [current] : [];
  // What is in the trash is put back or deleted, nothing else.
  const here = () => (from.shelf.kind === 'trash' ? [] : meant());

  useKeys(
    alone
      ? {
          Enter: () => current && openArticle(current),
          o: () => current && openArticle(current),
          x: () => onSelection(toggled(selection, current)),
          X: () => onSelection(extended(selection, current, ids)),
          e: () => actions.toggleArchive(here()),
          s: () => actions.toggleFavourite(here()),
          '#': () => actions.trash(here()),
          Delete: () => actions.trash(here()),
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
        const id = ids[index] ?? '';
        const article = articles.get(id);
        // A row is read before it is drawn: the space of its height stands for it.
        return (
          article && (
            <ArticleRow
              key={id}
              article={article}
              annotations={counts.get(id) ?? 0}
              hit={hits.get(id)}
              actions={actions}
              current={id === current}
              open={id === open}
              chosen={selection.ids.has(id)}
              position={{ index, of: ids.length, top: start }}
              onOpen={() => openArticle(id)}
              onCurrent={() => setCurrent(id)}
              onChoose={(extend) =>
                onSelection(extend ? extended(selection, id, ids) : toggled(selection, id))
              }
            />
          )
        );
      })}
    </ul>
  );
}
