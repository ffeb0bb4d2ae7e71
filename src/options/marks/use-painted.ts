import { useEffect } from 'preact/hooks';
import { hitMap } from '../../anchor/hit';
import { paint } from '../../anchor/paint';
import { wholeKindOf, wholesAround } from '../../anchor/whole-element';
import type { Annotation } from '../../model/annotation';
import type { ArticleSurface } from '../reader/article-surface';
import type { Placed } from './use-placed';

/**
 * Paints the placed annotations, and tells which ones a click in the text means, the shortest first;
 * and which image or figure a click with Alt, or a click on an image that is none of them.
 */
export function usePainted(
  surface: ArticleSurface | undefined,
  annotations: Annotation[],
  placed: Placed | undefined,
  active: string,
  onHit: (ids: string[]) => void,
  onWhole: (element: Element, atOnce: boolean) => void,
): void {
  const passages = annotations.flatMap(({ id, color }) => {
    const found = placed?.get(id);
    if (!found || 'reason' in found) return [];
    const { range, element } = found;
    return [{ id, color, range, ...(element && { element }) }];
  });
  const drawn = passages.map(({ id, color }) => `${id} ${color}`).join('\n');

  useEffect(() => {
    if (!surface) return;
    return paint(passages.map((passage) => ({ ...passage, active: passage.id === active })));
  }, [surface, placed, drawn, active]);

  useEffect(() => {
    if (!surface) return;
    const hits = hitMap(passages);
    const press = (event: MouseEvent) => {
      if (event.defaultPrevented || !surface.document.getSelection()?.isCollapsed) return;
      const ids = hits.atPoint(event.clientX, event.clientY, surface.document);
      const [image] = wholesAround(event.target as Node);
      if (!ids.length && image && wholeKindOf(image) === 'image') onWhole(image, false);
      else onHit(ids);
    };
    const pressWithAlt = (event: MouseEvent) => {
      const [whole] = wholesAround(event.target as Node);
      if (!event.altKey || !whole) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onWhole(whole, true);
    };
    const hover = (event: PointerEvent) => {
      const over = hits.atPoint(event.clientX, event.clientY, surface.document).length > 0;
      surface.root.style.cursor = over ? 'pointer' : '';
    };
    // Before a link is followed.
    surface.document.addEventListener('click', pressWithAlt, { capture: true });
    surface.document.addEventListener('click', press);
    surface.document.addEventListener('pointermove', hover);
    return () => {
      surface.document.removeEventListener('click', pressWithAlt, { capture: true });
      surface.document.removeEventListener('click', press);
      surface.document.removeEventListener('pointermove', hover);
    };
  }, [surface, placed, drawn, onHit, onWhole]);
}
