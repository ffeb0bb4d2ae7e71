import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Articles whose highlights are drawn at once; several screens of them. */
const STEP = 30;

/**
 * How many of many things are drawn: a step more each time that their end comes in sight. Another
 * `list` begins with the first step.
 */
export function useMore(
  count: number,
  list: string,
): { shown: number; end: RefObject<HTMLDivElement | null> } {
  const end = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState({ list, shown: STEP });
  const shown = drawn.list === list ? drawn.shown : STEP;
  useEffect(() => {
    if (!end.current || shown >= count) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting))
          setDrawn({ list, shown: shown + STEP });
      },
      { rootMargin: '100%' },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [shown, count, list]);
  return { shown, end };
}
