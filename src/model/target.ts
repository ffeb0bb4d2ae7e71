/** Characters that one passage may have; more is a chapter, and its page would be kept twice. */
export const EXACT_LIMIT = 50_000;

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
}
