import { frameOrigin } from './frame-origin';

/** A rectangle of the viewport, in CSS pixels. */
type Box = Pick<DOMRectReadOnly, 'left' | 'right' | 'top' | 'bottom'>;

interface Size {
  width: number;
  height: number;
}

/** The first and the last line of a passage as they are on the screen, and the column they are in. */
export interface Lines {
  first: Box;
  last: Box;
  column: Pick<Box, 'left' | 'right'>;
}

/** Between what floats and the edge of the viewport, in CSS pixels. */
const EDGE = 8;

/**
 * Where to put something that floats beside a passage, never over it: above or below, on the side
 * asked for, else on the other, else at the bottom of the viewport; or `beside` the column that the
 * passage is in, if there is room in the margin, else below. Always whole inside the viewport, if it
 * fits.
 */
export function placeBeside(
  { first, last, column }: Lines,
  size: Size,
  viewport: Size,
  side: 'above' | 'below' | 'beside',
  gap: number,
): { x: number; y: number } {
  const lowest = Math.max(EDGE, viewport.height - size.height - EDGE);
  const widest = Math.max(EDGE, viewport.width - size.width - EDGE);
  const within = (value: number, most: number) => Math.round(Math.max(EDGE, Math.min(value, most)));

  if (side === 'beside') {
    const y = within(first.top, lowest);
    if (column.right + gap <= widest) return { x: Math.round(column.right + gap), y };
    const left = column.left - gap - size.width;
    if (left >= EDGE) return { x: Math.round(left), y };
  }
  const above = first.top - gap - size.height;
  const below = last.bottom + gap;
  const fits = {
    above: above >= EDGE && above <= lowest,
    below: below >= EDGE && below <= lowest,
  };
  const isAbove = fits.above && (side === 'above' || !fits.below);
  const line = isAbove ? first : last;
  return {
    x: within((line.left + line.right) / 2 - size.width / 2, widest),
    y: isAbove ? Math.round(above) : fits.below ? Math.round(below) : lowest,
  };
}

/** The lines of a range that show something, in the top viewport; undefined when none does. */
export function linesOf(range: Range): Lines | undefined {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = boxes[0];
  const last = boxes.at(-1);
  if (!first || !last) return undefined;
  const by = frameOrigin(range.startContainer.ownerDocument);
  const { left, right } = columnOf(range);
  return {
    first: shifted(first, by),
    last: shifted(last, by),
    column: { left: left + by.x, right: right + by.x },
  };
}

const shifted = ({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/** The block that holds the passage whole. */
function columnOf(range: Range): Pick<Box, 'left' | 'right'> {
  const node = range.commonAncestorContainer;
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (element?.parentElement && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement;
  return (element ?? range).getBoundingClientRect();
}
