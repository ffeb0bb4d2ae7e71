import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ArticleSurface } from './article-surface';

/** The last lines of a page stay in sight as the first of the next. */
const PAGE = 0.88;

/**
 * Space turns the page also while the focus is in the article's frame: unlike the other keys that
 * scroll, browsers do not hand it on to the page around.
 */
export function useSpaceScroll(
  surface: ArticleSurface | undefined,
  scroller: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    if (!surface) return;
    const { document } = surface;
    const turn = (event: KeyboardEvent) => {
      const page = scroller.current;
      if (event.key !== ' ' || event.defaultPrevented || !page) return;
      event.preventDefault();
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      page.scrollBy({
        top: page.clientHeight * PAGE * (event.shiftKey ? -1 : 1),
        behavior: calm ? 'instant' : 'smooth',
      });
    };
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, [surface, scroller]);
}
