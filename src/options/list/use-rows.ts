import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Rows drawn beyond what is seen, so that scrolling and j/k find them there. */
const OVERSCAN = 8;

export interface Rows {
  shown: VirtualItem[];
  /** Height of all rows together, in CSS pixels. */
  height: number;
  /** Scrolls as little as it takes to see the row. */
  reveal(index: number): void;
}

/** The rows of a list that are to be drawn now; each is `size` pixels high. */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  size: number,
): Rows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    overscan: OVERSCAN,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  rows.setOptions({ ...rows.options, ...options });
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  useLayoutEffect(() => rows.measure(), [rows, size]);
  return {
    shown: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    reveal: (index) => rows.scrollToIndex(index, { align: 'auto' }),
  };
}
