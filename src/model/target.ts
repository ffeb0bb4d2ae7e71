/** Characters that one passage may have; more is a chapter, and its page would be kept twice. */
export const EXACT_LIMIT = 50_000;

/** What can be highlighted as a whole. */
export const WHOLE_KINDS = ['image', 'figure', 'table', 'code', 'formula'] as const;
export type WholeKind = (typeof WHOLE_KINDS)[number];

/** An element that is meant as a whole, as far as its text does not tell it from others. */
interface WholeElement {
  kind: WholeKind;
  /** What it is called beside its text: an image's alternative text; '' when it has none. */
  label: string;
  /** The addresses of its images, or a formula's TeX: what it shares with its copy; [] without. */
  sources: string[];
  /** How many of its kind with the same sources stand before it. */
  ordinal: number;
}

/**
 * Where a passage is: a W3C TextQuoteSelector and TextPositionSelector in one. Offsets count UTF-16
 * units in the linear text that `anchor/` makes of the surface it was described on.
 */
export interface Target {
  exact: string;
  /** Up to 64 characters before and after, across blocks. */
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  /** The passage is this element as a whole; `exact` is then its text, '' for an image. */
  element?: WholeElement;
}

/** The words that a passage is known by: its quote, or what the element is called; may be ''. */
export const wordsOf = ({ exact, element }: Target): string => exact || element?.label || '';
