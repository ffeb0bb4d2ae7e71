import { useEffect, useState } from 'preact/hooks';
import { wholeMeant } from '../../anchor/whole-element';
import type { ArticleSurface } from '../reader/article-surface';

/** What a person has selected in an article; an element when that is meant as a whole. */
export interface Chosen {
  range: Range;
  element?: Element;
}

/**
 * The passage that a person has selected in the article, when the pointer rests; undefined without
 * one. By keyboard it is told as it grows.
 */
export function useSelected(surface: ArticleSurface | undefined): Chosen | undefined {
  const [selected, setSelected] = useState<Chosen>();
  useEffect(() => {
    if (!surface) return;
    const { document, root } = surface;
    let pressed = false;
    const read = () => {
      if (pressed) return;
      const selection = document.getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
      const usable = range && !range.collapsed && root.contains(range.commonAncestorContainer);
      const element = usable ? wholeMeant(range) : undefined;
      const chosen = usable && (element || range.toString().trim());
      setSelected(chosen ? { range, ...(element && { element }) } : undefined);
    };
    const press = (event: PointerEvent) => {
      pressed = event.button === 0;
    };
    const release = () => {
      pressed = false;
      // A click into a selection clears it only after the pointer was released.
      setTimeout(read);
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('selectionchange', read);
    for (const where of [document, window]) {
      where.addEventListener('pointerup', release);
      where.addEventListener('pointercancel', release);
    }
    return () => {
      setSelected(undefined);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('selectionchange', read);
      for (const where of [document, window]) {
        where.removeEventListener('pointerup', release);
        where.removeEventListener('pointercancel', release);
      }
    };
  }, [surface]);
  return selected;
}
