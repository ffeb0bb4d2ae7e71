/** What a person has typed but not finished: kept on every input, so that no closing loses it. */
export interface Draft {
  /** The page's urlKey, an annotation's id, or the name of another field of Postil's own. */
  key: string;
  /** The half-typed tag. */
  tag: string;
  /** The note as typed before there was an article to hold it; undefined when none was typed. */
  note?: string;
  updated: string;
}
