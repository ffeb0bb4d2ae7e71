import type { ArticleSurface } from './article-surface';

/** Between the bar and the line that is read, in CSS pixels. */
const BREATH = 8;

const BAR = '.reader-bar';

/** Where the first line that is read stands below the bar, in CSS pixels from the window's top. */
export function readingLine(scroller: Element): number {
  const bar = scroller.querySelector(BAR) ?? scroller;
  return bar.getBoundingClientRect().bottom + BREATH;
}

/** How smoothly to scroll: not at all for those who asked for less motion. */
export const scrollBehavior = (): ScrollBehavior =>
  matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';

interface Wanted {
  /** Where it comes to stand: at the reading line, or with some text before it. */
  at: 'top' | 'third';
  behavior: ScrollBehavior;
}

/** Scrolls the page so that a place of the article is in sight. */
export function bringInSight(
  place: Range | Element,
  { frame }: ArticleSurface,
  scroller: Element,
  { at, behavior }: Wanted,
): void {
  const line =
    at === 'top'
      ? readingLine(scroller)
      : scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  const { top } = place.getBoundingClientRect();
  scroller.scrollBy({ top: frame.getBoundingClientRect().top + top - line, behavior });
}

/** Whether a place of the article can be seen without scrolling. */
export function isInSight(
  place: Range | Element,
  { frame }: ArticleSurface,
  scroller: Element,
): boolean {
  const { top, bottom } = place.getBoundingClientRect();
  const above = frame.getBoundingClientRect().top;
  return (
    above + top >= readingLine(scroller) &&
    above + bottom <= scroller.getBoundingClientRect().bottom
  );
}
