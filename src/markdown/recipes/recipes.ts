import type { ProfileName } from '../../model/profile';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { obsidian } from './obsidian';
import { plain } from './plain';
import type { Recipe } from './recipe';

/** The recipe of each profile. */
export const RECIPES: Record<ProfileName, Recipe> = { plain, hexo, jekyll, hugo, obsidian };

/** The recipe of a name that a file gives; undefined for one that is not known here. */
export const recipeNamed = (name: unknown): Recipe | undefined =>
  Object.entries(RECIPES).find(([known]) => known === name)?.[1];
