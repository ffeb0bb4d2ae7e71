import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { linearTextOf } from '../../anchor/linear-text-cache';
import { placeInSight } from './article-place';
import type { ArticleSurface } from './article-surface';
import { findPlaces, foldForFind } from './find-places';
import { paintRanges, rangesOf } from './paint-spans';
import { bringInSight, isInSight, scrollBehavior } from './reading-line';

/** Over the colours of annotations. */
const ABOVE = 2;

export interface Find {
  open: boolean;
  query: string;
  /** How many places there are, and which of them is looked at: 0 is the first, -1 none. */
  count: number;
  current: number;
  /** Opens the bar; with a query as one that was searched for, else with the one of last time. */
  start(query?: string): void;
  ask(query: string): void;
  step(by: 1 | -1): void;
  close(): void;
}

/** Looking for words in the article: paints every place and brings the one looked at in sight. */
export function useFind(
  surface: ArticleSurface | undefined,
  scroller: RefObject<HTMLElement | null>,
): Find {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(-1);

  const folded = useMemo(
    () => (open && surface ? foldForFind(linearTextOf(surface.root).text) : undefined),
    [open, surface],
  );
  const spans = useMemo(() => (folded ? findPlaces(folded, query) : []), [folded, query]);

  // The first place from where the person was: letters typed on must not lead further each time.
  const origin = useRef(0);
  useEffect(() => {
    const first = spans.findIndex(({ start }) => start >= origin.current);
    setCurrent(spans.length ? Math.max(0, first) : -1);
  }, [spans]);

  useEffect(() => {
    if (!surface || !open) return;
    return paintRanges('postil-find', rangesOf(spans, surface), surface, ABOVE);
  }, [surface, open, spans]);

  useEffect(() => {
    const span = spans[current];
    const page = scroller.current;
    if (!surface || !page || !open || !span) return;
    const ranges = rangesOf([span], surface);
    const [range] = ranges;
    if (range && !isInSight(range, surface, page))
      bringInSight(range, surface, page, { at: 'third', behavior: scrollBehavior() });
    return paintRanges('postil-find-here', ranges, surface, ABOVE + 1);
  }, [surface, open, spans, current]);

  return {
    open,
    query,
    count: spans.length,
    current: spans.length ? current : -1,
    start(asked) {
      const page = scroller.current;
      origin.current = surface && page ? placeInSight(surface, page) : 0;
      setOpen(true);
      if (asked !== undefined) setQuery(asked);
    },
    ask: setQuery,
    step(by) {
      const next = (current + by + spans.length) % spans.length;
      const span = spans[next];
      if (!span) return;
      origin.current = span.start;
      setCurrent(next);
    },
    close: () => setOpen(false),
  };
}
