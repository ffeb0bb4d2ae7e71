import { linearTextOf } from '../../anchor/linear-text-cache';
import { rangeOf } from '../../anchor/text-point';
import type { ArticleSurface } from './article-surface';
import type { Span } from './find-places';

/** The ranges of places of the article's text, without those that are no longer there. */
export function rangesOf(spans: readonly Span[], { root }: ArticleSurface): Range[] {
  const linear = linearTextOf(root);
  return spans.flatMap(({ start, end }) => rangeOf(linear, start, end) ?? []);
}

/**
 * Paints ranges under a name of the frame's own highlight registry, over those of a lower
 * `priority`; gives back what takes them away.
 */
export function paintRanges(
  name: string,
  ranges: readonly Range[],
  { window }: ArticleSurface,
  priority: number,
): () => void {
  if (!ranges.length) return () => {};
  const highlight = new window.Highlight(...ranges);
  highlight.priority = priority;
  const registry = window.CSS.highlights;
  registry.set(name, highlight);
  return () => {
    if (registry.get(name) === highlight) registry.delete(name);
  };
}
