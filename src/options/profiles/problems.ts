import * as v from 'valibot';
import type { TemplateProblem } from '../../library/profiles/preview-profile';
import {
  FolderSchema,
  KeyNameSchema,
  type OwnProfile,
  OwnProfileSchema,
  ZoneSchema,
} from '../../model/recipe';
import type { Texts } from '../../ui/text-context';

/** The sentence about each part of a profile that is wrong, by its path: `name`, `recipe.keys.2.key`. */
export type Problems = ReadonlyMap<string, string>;

/** What is wrong with a profile as data; while anything is, it is not kept. */
export function dataProblems(profile: OwnProfile, { text }: Texts): Problems {
  const problems = new Map<string, string>();
  const { keys, path, images } = profile.recipe;
  if (!profile.name.trim()) problems.set('name', text('profileNameWrong'));
  if (!path.trim()) problems.set('recipe.path', text('profileNameWrong'));
  if (!v.is(FolderSchema, images.folder))
    problems.set('recipe.images.folder', text('profileFolderWrong'));
  const seen = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (seen.has(key.key) || !v.is(KeyNameSchema, key.key))
      problems.set(`recipe.keys.${at}.key`, text('profileKeyWrong'));
    seen.add(key.key);
    if ('zone' in key && !v.is(ZoneSchema, key.zone))
      problems.set(`recipe.keys.${at}.zone`, text('profileZoneWrong'));
  }
  // What cannot be typed here, such as a text beyond every measure.
  if (!problems.size && !v.is(OwnProfileSchema, profile)) problems.set('', text('profileNotKept'));
  return problems;
}

/** The sentences about templates, by the path of what they fill. */
export const templateTexts = (
  found: readonly TemplateProblem[],
  texts: Texts,
): [path: string, sentence: string][] =>
  found.map((problem) => [
    problem.at === 'path' ? 'recipe.path' : `recipe.keys.${problem.at}.template`,
    texts.text('templateAt', problem.line, problem.column, faultText(problem, texts)),
  ]);

const FAULTS = {
  variable: 'templateVariable',
  filter: 'templateFilter',
  tag: 'templateTag',
  unclosed: 'templateUnclosed',
  limit: 'templateLimit',
} as const;

const faultText = ({ fault, word }: TemplateProblem, { text }: Texts) =>
  fault === 'other' ? word : text(FAULTS[fault], word);
