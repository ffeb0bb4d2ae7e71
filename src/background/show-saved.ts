import { articleByUrl } from '../store/articles';
import { markKnown, markNotSaved } from './badge';

/** Has the toolbar button say whether the page in this tab is in the library; only its key is looked up. */
export async function showSaved(tabId: number, url: string): Promise<void> {
  const article = await articleByUrl(url);
  if (article) await markKnown(tabId, new Date(article.saved), article.kind === 'selection');
  else await markNotSaved(tabId);
}
