import { COLORS, type Color } from '../model/annotation';

/** A range to paint. `active` is the one that the person looks at: it is painted over its colour. */
export interface Painted {
  range: AbstractRange;
  color: Color;
  active?: boolean;
}

const ACTIVE = 'postil-active';

/**
 * Paints ranges below `root` with the CSS Custom Highlight API of the root's own window; the page's
 * DOM stays as it is. One Highlight a colour (`postil-amber` …) and one for what is active
 * (`postil-active`); the rules for `::highlight()` stand in a style sheet. Gives back what removes
 * exactly these ranges. Does nothing in a document without a window.
 */
export function paint(passages: readonly Painted[], root: Element): () => void {
  const view = root.ownerDocument.defaultView;
  if (!view) return () => {};
  const registry = view.CSS.highlights;
  const undos: (() => void)[] = [];
  const show = (name: string, ranges: AbstractRange[], priority: number) => {
    if (!ranges.length) return;
    // A page may have cleared the registry, so what is registered is asked for each time.
    const highlight = registry.get(name) ?? new view.Highlight();
    highlight.priority = priority;
    for (const range of ranges) highlight.add(range);
    registry.set(name, highlight);
    undos.push(() => {
      for (const range of ranges) highlight.delete(range);
      if (highlight.size === 0 && registry.get(name) === highlight) registry.delete(name);
    });
  };
  for (const color of COLORS)
    show(
      `postil-${color}`,
      passages.filter((passage) => passage.color === color).map(({ range }) => range),
      0,
    );
  show(
    ACTIVE,
    passages.filter((passage) => passage.active).map(({ range }) => range),
    1,
  );
  return () => {
    for (const undo of undos) undo();
  };
}
