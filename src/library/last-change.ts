import { articleById } from '../store/articles';
import { versionsOf } from '../store/versions';
import { compareTexts } from './compare-texts';

/** How many words came and went with the version of an article that is shown; undefined when it is the first. */
export async function lastChange(
  articleId: string,
): Promise<{ added: number; removed: number } | undefined> {
  const [article, versions] = await Promise.all([articleById(articleId), versionsOf(articleId)]);
  const at = versions.findIndex(({ version }) => version === article?.version);
  const newer = versions[at];
  const older = versions[at + 1];
  if (!article || !newer || !older) return undefined;
  const { added, removed } = compareTexts(older.text, newer.text, article.lang);
  return { added, removed };
}
