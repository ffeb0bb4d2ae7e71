import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ArticleSurface } from './article-surface';
import { type Heading, headingsOf } from './headings';
import { bringInSight, readingLine, scrollBehavior } from './reading-line';
import { useScrolled } from './use-scrolled';

export interface Outline {
  headings: Heading[];
  /** Which heading the line that is read stands under; -1 before the first. */
  current: number;
  go(heading: Heading): void;
}

/** A heading that was scrolled to stands a little lower than where it counts as reached. */
const REACHED = 24;

/** The article's headings and where the person is among them. */
export function useOutline(
  surface: ArticleSurface | undefined,
  scroller: RefObject<HTMLElement | null>,
): Outline {
  const headings = useMemo(() => (surface ? headingsOf(surface.root) : []), [surface]);
  const [current, setCurrent] = useState(-1);
  useScrolled(headings.length ? surface : undefined, scroller, ({ frame }, page) => {
    // At the end of the page the last headings can't come any higher.
    const atEnd = page.scrollTop + page.clientHeight >= page.scrollHeight - 1;
    const seen = page.getBoundingClientRect().bottom - REACHED;
    const line = (atEnd ? seen : readingLine(page) + REACHED) - frame.getBoundingClientRect().top;
    setCurrent(
      headings.findLastIndex(({ element }) => element.getBoundingClientRect().top <= line),
    );
  });
  return {
    headings,
    current,
    go({ element }) {
      const page = scroller.current;
      if (!surface || !page) return;
      bringInSight(element, surface, page, { at: 'top', behavior: scrollBehavior() });
      // The next Tab goes on from there.
      element.setAttribute('tabindex', '-1');
      if (element instanceof surface.window.HTMLElement) element.focus({ preventScroll: true });
    },
  };
}
