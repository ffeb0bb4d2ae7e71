import { linearTextOf } from '../../anchor/linear-text-cache';
import { offsetOfPoint, rangeOf } from '../../anchor/text-point';
import type { ArticleSurface } from './article-surface';
import { readingLine } from './reading-line';

/** Characters that a place is shown by; a line break between two blocks has no place of its own. */
const SHOWN = 8;

/** Into the line, whose edge may also count as that of the line before; CSS pixels. */
const INTO = 4;

/** The first character of the article that stands at or below the reading line. */
export function placeInSight({ frame, document, root }: ArticleSurface, page: Element): number {
  const box = frame.getBoundingClientRect();
  const y = readingLine(page) + INTO - box.top;
  if (y <= root.getBoundingClientRect().top) return 0;
  // At the line's beginning: a place at its end may as well be that of the next line.
  const text = root.getBoundingClientRect();
  const isRtl = document.defaultView?.getComputedStyle(root).direction === 'rtl';
  const caret = document.caretPositionFromPoint(isRtl ? text.right - 1 : text.left + 1, y);
  if (!caret || !root.contains(caret.offsetNode)) return 0;
  return offsetOfPoint(linearTextOf(root), caret.offsetNode, caret.offset, 'start');
}

/** Puts a character of the article at the reading line, at once. False when it is not in the text. */
export function putInSight(at: number, { frame, root }: ArticleSurface, page: Element): boolean {
  const linear = linearTextOf(root);
  const place = rangeOf(linear, at, Math.min(at + SHOWN, linear.text.length));
  const [line] = place?.getClientRects() ?? [];
  if (!line) return false;
  const by = frame.getBoundingClientRect().top + line.top - readingLine(page);
  if (Math.abs(by) >= 1) page.scrollBy({ top: by, behavior: 'instant' });
  return true;
}

/** How much of the article was passed: 0 at its beginning, 1 when its last line is in sight. */
export function shareInSight({ frame }: ArticleSurface, page: Element): number {
  const box = frame.getBoundingClientRect();
  const seen = page.getBoundingClientRect();
  const length = box.height - seen.height;
  if (length <= 0) return 0;
  return Math.min(1, Math.max(0, (seen.top - box.top) / length));
}
