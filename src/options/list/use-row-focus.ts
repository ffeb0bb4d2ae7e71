import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useKeys } from '../shell/keys';
import type { Rows } from './use-rows';

export interface RowFocus {
  current: string;
  setCurrent(id: string): void;
  /** Puts the focus on the current row. */
  focus(): void;
}

/**
 * Which row keys act on: the one that has or had the focus, or its successor when it has left the
 * list. J, K and the arrows move it, Home and End go to the ends.
 */
export function useRowFocus(
  list: RefObject<HTMLElement | null>,
  ids: string[],
  rows: Rows,
  first: string,
): RowFocus {
  const [wanted, setWanted] = useState(first);
  const last = useRef(0);
  const focusing = useRef(false);
  const focused = useRef(false);

  const found = ids.indexOf(wanted);
  const index = found < 0 ? Math.min(last.current, ids.length - 1) : found;
  last.current = Math.max(index, 0);
  const current = ids[index] ?? '';

  // The row that had the focus is gone, and the focus with it: its successor takes it.
  if (focused.current && found < 0 && current) focusing.current = true;

  useLayoutEffect(() => {
    if (!focusing.current || !current) return;
    const row = list.current?.querySelector(`[data-article="${CSS.escape(current)}"] a`);
    if (!(row instanceof HTMLElement)) return rows.reveal(index);
    focusing.current = false;
    row.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    const follow = () => {
      focused.current = list.current?.contains(document.activeElement) ?? false;
    };
    const left = (event: FocusEvent) => {
      // A removed element loses the focus to nothing; a person who leaves gives it to something.
      if (event.relatedTarget) focused.current = false;
    };
    const element = list.current;
    element?.addEventListener('focusin', follow);
    element?.addEventListener('focusout', left);
    return () => {
      element?.removeEventListener('focusin', follow);
      element?.removeEventListener('focusout', left);
    };
  }, [list]);

  const moveTo = (next: number) => {
    const id = ids[Math.max(0, Math.min(next, ids.length - 1))];
    if (!id) return;
    const at = ids.indexOf(id);
    focusing.current = true;
    setWanted(id);
    rows.reveal(at);
    if (id === current) focus();
  };
  const focus = () => {
    focusing.current = true;
    rows.reveal(index);
    const row = list.current?.querySelector(`[data-article="${CSS.escape(current)}"] a`);
    if (row instanceof HTMLElement) {
      focusing.current = false;
      row.focus({ preventScroll: true });
    }
  };
  const next = () => moveTo(focused.current ? index + 1 : index);
  const previous = () => moveTo(index - 1);
  useKeys({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    Home: () => moveTo(0),
    End: () => moveTo(ids.length - 1),
  });
  return { current, setCurrent: setWanted, focus };
}
