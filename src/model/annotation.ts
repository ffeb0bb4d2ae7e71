import type { Target } from './target';

/** The five highlighters, in the order of the keys 1 to 5. */
export const COLORS = ['amber', 'green', 'blue', 'pink', 'violet'] as const;
export type Color = (typeof COLORS)[number];

/** The person's own names for the highlighters: fact, question, quote… */
export type HighlighterNames = Partial<Record<Color, string>>;

/** Where a target is looked for: the page on the web, or the copy in the library. */
export type Surface = 'page' | 'copy';

/** Why a passage could not be shown: it is nowhere, or in more than one place. */
export type LostReason = 'gone' | 'ambiguous';

/** A passage with the reader's colour, note and tags (W3C Web Annotation: a body and a target). */
export interface Annotation {
  id: string;
  articleId: string;
  /** As it was made; the quote is never rewritten, so that drift cannot add up. */
  target: Target;
  /** Text positions where it was last found, per surface. */
  found: Partial<Record<Surface, { start: number; end: number }>>;
  /** Why it was not found when it was last looked for, per surface. */
  lost?: Partial<Record<Surface, LostReason>>;
  color: Color;
  note: string;
  tags: string[];
  created: string;
  updated: string;
}
