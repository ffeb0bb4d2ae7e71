import { revealRange } from './reveal-range';
import type { ShownPassages } from './shown-passages';

/**
 * The passage before or after `current` in the order of the text, round and round; without one, the
 * first that is on the screen or below. Brings it onto the screen.
 */
export function walkPassages(
  shown: ShownPassages,
  current: string | undefined,
  by: 1 | -1,
): string | undefined {
  const order = shown.order();
  const bottomOf = (id: string) => shown.rangeOf(id)?.getBoundingClientRect().bottom ?? -1;
  const next =
    current === undefined
      ? (order.find((id) => bottomOf(id) > 0) ?? order[0])
      : order.at((order.indexOf(current) + by) % order.length);
  const range = next === undefined ? undefined : shown.rangeOf(next);
  if (!range) return undefined;
  revealRange(range);
  return next;
}
