/** A rectangle of the viewport, in CSS pixels. */
export type Box = Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom'>;

interface Size {
  width: number;
  height: number;
}

/** The first and the last line of a passage as they are on the screen. */
export interface Lines {
  first: Box;
  last: Box;
}

/** Between what floats and the edge of the viewport, in CSS pixels. */
const EDGE = 8;

/**
 * Where to put something that floats beside a passage, never over it: on the side asked for, else
 * on the other, else at the bottom of the viewport. Always whole inside the viewport, if it fits.
 */
export function placeBeside(
  { first, last }: Lines,
  size: Size,
  viewport: Size,
  side: 'above' | 'below',
  gap: number,
): { x: number; y: number } {
  const above = first.top - gap - size.height;
  const below = last.bottom + gap;
  const lowest = viewport.height - size.height - EDGE;
  const fits = {
    above: above >= EDGE && above <= lowest,
    below: below >= EDGE && below <= lowest,
  };
  const other = side === 'above' ? 'below' : 'above';
  const chosen = fits[side] ? side : fits[other] ? other : undefined;
  const line = chosen === 'above' ? first : last;
  const y = chosen === 'above' ? above : chosen === 'below' ? below : Math.max(EDGE, lowest);
  const middle = (line.left + line.right) / 2 - size.width / 2;
  const x = Math.max(EDGE, Math.min(middle, viewport.width - size.width - EDGE));
  return { x: Math.round(x), y: Math.round(y) };
}

/** The lines of a range that show something; undefined when none does. */
export function linesOf(range: Range): Lines | undefined {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = boxes[0];
  const last = boxes.at(-1);
  return first && last && { first, last };
}
