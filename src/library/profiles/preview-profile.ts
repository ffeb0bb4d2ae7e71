import { FrontMatterLossError } from '../../markdown/front-matter/front-matter-loss-error';
import { TemplateError, type TemplateFault } from '../../markdown/templates/template-error';
import { templateFacts } from '../../markdown/templates/template-facts';
import { templatesFor } from '../../markdown/templates/templates-for';
import type { Profile } from '../../model/profile';
import type { WholeArticle } from '../../model/whole-article';
import { wholeArticle } from '../../store/articles';
import { exportWhole } from '../export/export-article';

/** What is wrong with a template of a profile, and where. */
export interface TemplateProblem {
  /** The path's template, or that of a key by its position. */
  at: 'path' | number;
  fault: TemplateFault;
  word: string;
  /** Counted from 1. */
  line: number;
  column: number;
}

/** The file that a profile writes of an article, or why it writes none. */
export type Preview =
  | { status: 'written'; path: string; text: string }
  | { status: 'wrong'; problems: TemplateProblem[] }
  /** A key whose value cannot be written. */
  | { status: 'lost'; key: string };

/** The file of an article of the library; undefined when there is no such article. */
export async function previewProfile(
  articleId: string,
  profile: Profile,
): Promise<Preview | undefined> {
  const whole = await wholeArticle(articleId);
  if (!whole) return undefined;
  const problems = await templateProblems(whole, profile);
  if (problems.length) return { status: 'wrong', problems };
  try {
    const { path, text } = await exportWhole(whole, profile, new Set(), new Map());
    return { status: 'written', path, text };
  } catch (error) {
    if (error instanceof FrontMatterLossError) return { status: 'lost', key: error.key };
    throw error;
  }
}

/** Fills each template alone, so that each mistake is told where it is. */
async function templateProblems(whole: WholeArticle, profile: Profile): Promise<TemplateProblem[]> {
  const templates = await templatesFor(profile);
  if (!templates || !profile.recipe) return [];
  const facts = templateFacts(whole, profile.names ?? {});
  const all: [at: TemplateProblem['at'], template: string][] = [
    ['path', profile.recipe.path],
    ...profile.recipe.keys.flatMap((key, at): [number, string][] =>
      'template' in key ? [[at, key.template]] : [],
    ),
  ];
  return all.flatMap(([at, template]): TemplateProblem[] => {
    try {
      templates.fill(template, facts);
      return [];
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      const { fault, word, line, column } = error;
      return [{ at, fault, word, line, column }];
    }
  });
}
