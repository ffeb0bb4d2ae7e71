import { useEffect } from 'preact/hooks';
import { hitMap } from '../../anchor/hit';
import { paint } from '../../anchor/paint';
import type { Annotation } from '../../model/annotation';
import type { ArticleSurface } from '../reader/article-surface';
import type { Placed } from './use-placed';

/** Paints the placed annotations, and tells which one a click in the text means; '' for none. */
export function usePainted(
  surface: ArticleSurface | undefined,
  annotations: Annotation[],
  placed: Placed | undefined,
  active: string,
  onHit: (id: string) => void,
): void {
  const passages = annotations.flatMap(({ id, color }) => {
    const found = placed?.get(id);
    return found && 'range' in found ? [{ id, color, range: found.range }] : [];
  });
  const drawn = passages.map(({ id, color }) => `${id} ${color}`).join('\n');

  useEffect(() => {
    if (!surface) return;
    return paint(
      passages.map((passage) => ({ ...passage, active: passage.id === active })),
      surface.root,
    );
  }, [surface, placed, drawn, active]);

  useEffect(() => {
    if (!surface) return;
    const hits = hitMap(passages);
    const press = (event: MouseEvent) => {
      if (event.defaultPrevented || !surface.document.getSelection()?.isCollapsed) return;
      onHit(hits.atPoint(event.clientX, event.clientY)[0] ?? '');
    };
    const hover = (event: PointerEvent) => {
      const over = hits.atPoint(event.clientX, event.clientY).length > 0;
      surface.root.style.cursor = over ? 'pointer' : '';
    };
    surface.document.addEventListener('click', press);
    surface.document.addEventListener('pointermove', hover);
    return () => {
      surface.document.removeEventListener('click', press);
      surface.document.removeEventListener('pointermove', hover);
    };
  }, [surface, placed, drawn, onHit]);
}
