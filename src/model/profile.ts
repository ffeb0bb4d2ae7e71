import type { HighlighterNames } from './annotation';
import type { OwnProfile, Recipe } from './recipe';

/** How an export writes an article. */
export interface Profile {
  /** A known profile, or what the person calls an own one. */
  name: string;
  body: BodyForm;
  /** What the reader calls the highlighters; a passage's colour is written as its name. */
  names?: HighlighterNames;
  /** How an own profile writes; a known one has its recipe in `markdown/`. */
  recipe?: Recipe;
}

export const PROFILE_NAMES = ['plain', 'hexo', 'jekyll', 'hugo', 'obsidian'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export const BODY_FORMS = ['markdown', 'html'] as const;
export type BodyForm = (typeof BODY_FORMS)[number];

/** What a person's settings say of profiles. */
interface Kept {
  highlighterNames: HighlighterNames;
  ownProfiles: OwnProfile[];
}

/**
 * The profile that a choice means: the id of an own one, which says its body form itself, or the name
 * of a known one. An own one that is gone is `plain`.
 */
export function chosenProfile(choice: string, body: BodyForm, kept: Kept): Profile {
  const names = kept.highlighterNames;
  const own = kept.ownProfiles.find(({ id }) => id === choice);
  if (own) return { name: own.name, body: own.body, recipe: own.recipe, names };
  return { name: PROFILE_NAMES.find((name) => name === choice) ?? 'plain', body, names };
}
