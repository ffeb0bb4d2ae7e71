import { type Annotation, COLORS, type Color } from '../../model/annotation';
import { type KeyMap, useKeys } from '../shell/keys';
import type { Chosen } from './use-selected';

interface MarkKeys {
  selected: Chosen | undefined;
  clear(): void;
  /** Whether an annotation is to get the place that is selected. */
  aims: boolean;
  take(): void;
  keep(): void;
  /** Lets the active annotation get another place. */
  aim(annotation: Annotation): void;
  /** Selects the whole figure, table, code or formula around the selection. */
  grow(): void;
  active: Annotation | undefined;
  /** The annotations that are in the text, in its order. */
  order: Annotation[];
  color: Color;
  mark(color: Color, withNote?: boolean): void;
  reveal(id: string): void;
  /** Lets go of the active annotation. */
  release(): void;
  recolor(annotation: Annotation, color: Color): void;
  showCards(): void;
}

/** What keys do with a selection, or else with the active annotation. */
export function useMarkKeys(marks: MarkKeys): void {
  const { selected, active, order } = marks;
  const step = (by: 1 | -1) => {
    const at = order.findIndex(({ id }) => id === active?.id);
    const next = at < 0 ? (by > 0 ? order[0] : order.at(-1)) : order.at((at + by) % order.length);
    if (next) marks.reveal(next.id);
  };
  const focusIn = (field: string) => {
    marks.showCards();
    requestAnimationFrame(() => {
      const card = document.querySelector(`[data-annotation="${CSS.escape(active?.id ?? '')}"]`);
      const found = card?.querySelector(field);
      if (found instanceof HTMLElement) found.focus();
    });
  };
  const map: Record<string, () => void> = {
    '[': () => step(-1),
    ']': () => step(1),
  };
  if (marks.aims) {
    map.Escape = marks.keep;
    if (selected) {
      map.Enter = marks.take;
      map.w = marks.grow;
    }
  } else if (selected) {
    map.w = marks.grow;
    map.h = () => marks.mark(marks.color);
    map.n = () => marks.mark(marks.color, true);
    map.Escape = marks.clear;
  } else if (active) {
    map.n = () => focusIn('textarea');
    map.t = () => focusIn('input');
    map.r = () => marks.aim(active);
    map.Escape = marks.release;
  }
  for (const [index, color] of COLORS.entries())
    if (marks.aims) break;
    else if (selected) map[`${index + 1}`] = () => marks.mark(color);
    else if (active) map[`${index + 1}`] = () => marks.recolor(active, color);
  useKeys(map satisfies KeyMap);
}
