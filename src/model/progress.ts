/** How far a person has read an article. It is no part of `Article`: reading changes no article. */
export interface Progress {
  articleId: string;
  /** The first character in sight, counted in the article's text as it is shown. */
  at: number;
  /** How long that text was; of a text of another length the same share is meant. */
  length: number;
  /** How much of the article was passed: 0 at its beginning, 1 when its end was in sight. */
  share: number;
  /** ISO 8601, UTC. */
  updated: string;
}
