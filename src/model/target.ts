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
