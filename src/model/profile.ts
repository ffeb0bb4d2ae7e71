import type { HighlighterNames } from './annotation';

/** How an export writes an article. */
export interface Profile {
  name: ProfileName;
  body: BodyForm;
  /** What the reader calls the highlighters; a passage's colour is written as its name. */
  names?: HighlighterNames;
}

export const PROFILE_NAMES = ['plain', 'hexo', 'jekyll', 'hugo', 'obsidian'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export const BODY_FORMS = ['markdown', 'html'] as const;
export type BodyForm = (typeof BODY_FORMS)[number];
