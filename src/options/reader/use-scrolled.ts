import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleSurface } from './article-surface';

/**
 * Calls `follow` when the article is there, once a frame while the page scrolls, and whenever the
 * article changes its height.
 */
export function useScrolled(
  surface: ArticleSurface | undefined,
  scroller: RefObject<HTMLElement | null>,
  follow: (surface: ArticleSurface, page: HTMLElement) => void,
): void {
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    const page = scroller.current;
    if (!surface || !page) return;
    let asked = 0;
    const ask = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        latest.current(surface, page);
      });
    };
    ask();
    page.addEventListener('scroll', ask, { passive: true });
    const resized = new ResizeObserver(ask);
    resized.observe(surface.frame);
    return () => {
      cancelAnimationFrame(asked);
      page.removeEventListener('scroll', ask);
      resized.disconnect();
    };
  }, [surface, scroller]);
}
