import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../model/annotation';
import { useText } from '../../ui/text-context';
import type { ArticleSurface } from '../reader/article-surface';
import { layoutMargin } from './margin-layout';
import type { Placed } from './use-placed';
import './annotation-margin.css';

/** Between two cards, in CSS pixels. */
const GAP = 12;

interface AnnotationMarginProps {
  surface: ArticleSurface;
  annotations: Annotation[];
  placed: Placed;
  active: string;
  card(annotation: Annotation): VNode;
}

/** The margin at the right of the text: each card beside its passage, none over another. */
export function AnnotationMargin(props: AnnotationMarginProps) {
  const { surface, annotations, placed, active, card } = props;
  const { text } = useText();
  const margin = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const column = margin.current;
    if (!column) return;
    const arrange = () => {
      const above = surface.frame.getBoundingClientRect().top - column.getBoundingClientRect().top;
      const cards = [...column.children].flatMap((child) => {
        if (!(child instanceof HTMLElement)) return [];
        const id = child.dataset.card ?? '';
        const found = placed.get(id);
        if (!found || !('range' in found)) return [];
        const top = above + (found.range.getClientRects()[0]?.top ?? 0);
        return [{ id, top, height: child.offsetHeight, child }];
      });
      const tops = layoutMargin(cards, active, GAP);
      for (const { id, child } of cards) {
        // A card is there at once, and moves from then on.
        if (child.style.translate) child.dataset.placed = '';
        child.style.translate = `0 ${tops.get(id) ?? 0}px`;
      }
    };
    arrange();
    const resized = new ResizeObserver(arrange);
    for (const child of column.children) resized.observe(child);
    resized.observe(surface.frame);
    // What is above the text can grow as well.
    if (column.parentElement) resized.observe(column.parentElement);
    return () => resized.disconnect();
  });

  return (
    <aside class="annotation-margin" aria-label={text('highlightsTitle')} ref={margin}>
      {annotations.map((annotation) => (
        <div key={annotation.id} data-card={annotation.id}>
          {card(annotation)}
        </div>
      ))}
    </aside>
  );
}
