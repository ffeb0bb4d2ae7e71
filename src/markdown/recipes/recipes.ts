import type { Profile, ProfileName } from '../../model/profile';
import type { Recipe } from '../../model/recipe';
import { hexo } from './hexo';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import { obsidian } from './obsidian';
import { plain } from './plain';

/** The recipe of each known profile. */
export const RECIPES: Record<ProfileName, Recipe> = { plain, hexo, jekyll, hugo, obsidian };

/** The recipe of a name that a file gives; undefined for one that is not known here. */
export const recipeNamed = (name: unknown): Recipe | undefined =>
  Object.entries(RECIPES).find(([known]) => known === name)?.[1];

/** How a profile writes. */
export const recipeOf = ({ name, recipe }: Profile): Recipe =>
  recipe ?? recipeNamed(name) ?? RECIPES.plain;
