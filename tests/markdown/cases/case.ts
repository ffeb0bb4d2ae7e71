/** HTML that must come back as the same structure. */
export interface Case {
  title: string;
  html: string;
  /** The Markdown it becomes, where that is a promise too. */
  markdown?: string;
  /** What comes back, where it is not the same: what nobody sees may go. */
  back?: string;
  /** Markdown of our dialect that other readers show as text. */
  isOurs?: true;
}
