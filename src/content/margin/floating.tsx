import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { linesOf, placeBeside } from './place-beside';

type Rest = Omit<JSX.IntrinsicElements['div'], 'ref' | 'shape'>;

interface FloatingProps extends Rest {
  /** The passage; asked anew whenever something moves. */
  range(): Range | undefined;
  side: 'above' | 'below' | 'beside';
  /** Between passage and what floats, in CSS pixels. */
  gap: number;
  /** Changes when the size may have. */
  shape?: unknown;
}

/** A box that stays beside a passage while the page scrolls, changes size or is laid out anew. */
export function Floating({ range, side, gap, shape, ...rest }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const place = useRef(() => {});
  place.current = () => {
    const element = box.current;
    const passage = range();
    const lines = passage && linesOf(passage);
    if (!element || !lines) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const { x, y } = placeBeside(
      lines,
      { width: element.offsetWidth, height: element.offsetHeight },
      // A page in quirks mode gives the height of its content.
      { width, height: Math.min(height, window.innerHeight) || window.innerHeight },
      side,
      gap,
    );
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
  };

  useLayoutEffect(() => place.current(), [side, gap, shape]);
  useLayoutEffect(() => {
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => place.current());
    };
    const resized = new ResizeObserver(soon);
    resized.observe(document.documentElement);
    if (box.current) resized.observe(box.current);
    // A framed passage moves with its frame's own scrolling too.
    const views = new Set([window, range()?.startContainer.ownerDocument?.defaultView ?? window]);
    for (const view of views)
      view.addEventListener('scroll', soon, { capture: true, passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      for (const view of views) view.removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
    };
  }, []);

  return <div {...rest} ref={box} />;
}
