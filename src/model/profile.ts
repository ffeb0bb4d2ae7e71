/** How an export writes an article. */
export interface Profile {
  name: ProfileName;
  body: BodyForm;
}

export const PROFILE_NAMES = ['plain', 'hexo', 'jekyll', 'hugo', 'obsidian'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export const BODY_FORMS = ['markdown', 'html'] as const;
export type BodyForm = (typeof BODY_FORMS)[number];
