import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Less than this is a hand that rests, not a person who reads on; CSS pixels. */
const MOVED = 24;

/** Whether the person is reading on: true while scrolling down, false after scrolling up or at the top. */
export function useFading(scroller: RefObject<HTMLElement | null>): boolean {
  const [faded, setFaded] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let from = element.scrollTop;
    const follow = () => {
      const { scrollTop } = element;
      if (scrollTop < MOVED) setFaded(false);
      else if (Math.abs(scrollTop - from) < MOVED) return;
      else setFaded(scrollTop > from);
      from = scrollTop;
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller]);
  return faded;
}
