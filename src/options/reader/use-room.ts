import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A place in the layout, and whether it is at least so wide (CSS pixels) just now. */
export function useRoom<E extends HTMLElement>(
  least: number,
): [place: RefObject<E | null>, hasRoom: boolean] {
  const place = useRef<E>(null);
  const [hasRoom, setHasRoom] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const measured = new ResizeObserver(([entry]) => {
      if (entry) setHasRoom(entry.contentRect.width >= least);
    });
    measured.observe(place.current);
    return () => measured.disconnect();
  }, [least]);
  return [place, hasRoom];
}
