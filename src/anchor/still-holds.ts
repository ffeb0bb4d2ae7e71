import type { Located } from './located';
import { sharedSource, sourcesOf } from './sources-of';
import { isShown } from './touched-passages';

/** A passage that is shown, with what it read and showed when it was found. */
export interface Shown {
  k: number;
  range: Range;
  element: Element | undefined;
  words: string;
  sources: string[];
}

/** Takes note of a passage that was found. */
export const shownHere = (k: number, { range, element }: Extract<Located, { range: Range }>) =>
  ({
    k,
    range,
    element,
    words: range.toString(),
    sources: element ? sourcesOf(element) : [],
  }) satisfies Shown;

/** True while a passage still shows its words, or its image. */
export function stillHolds({ range, element, words, sources }: Shown): boolean {
  if (range.collapsed || !isShown(range.startContainer)) return false;
  if (range.toString() !== words) return false;
  if (!element) return true;
  return element.isConnected && (!sources.length || sharedSource(sources, sourcesOf(element)) > 0);
}
