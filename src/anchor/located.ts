/** Where a passage is now, or why it is nowhere. `start` and `end` count in the text of this root. */
export type Located =
  | {
      range: Range;
      /** 1 when nothing is different, less the more its words or surroundings changed. */
      score: number;
      start: number;
      end: number;
      /** The passage is this element as a whole. */
      element?: Element;
    }
  | {
      /** `ambiguous`: it could be in more than one place; `gone`: in none. */
      reason: 'ambiguous' | 'gone';
    };
