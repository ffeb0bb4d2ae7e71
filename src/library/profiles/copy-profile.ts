import { v4 as uuid } from 'uuid';
import { RECIPES } from '../../markdown/recipes/recipes';
import type { ProfileName } from '../../model/profile';
import type { OwnProfile } from '../../model/recipe';

/** A profile of one's own that writes what a known one does, its path as a template. */
export const copyOfKnown = (known: ProfileName, name: string): OwnProfile => ({
  id: uuid(),
  name,
  body: 'markdown',
  recipe: {
    ...structuredClone(RECIPES[known]),
    path: RECIPES[known].path.replace(/\{(\w+)\}/g, (_, hole: string) => `{{ ${hole} }}`),
  },
});

/** The same profile under another name. */
export const copyOfOwn = (profile: OwnProfile, name: string): OwnProfile => ({
  ...structuredClone(profile),
  id: uuid(),
  name,
});
