import { lastChange } from '../library/last-change';
import type { Article } from '../model/article';
import { NEVER, watch } from '../store/watch';
import { useText } from '../ui/text-context';
import { useLive } from '../ui/use-live';
import type { Receipt } from './receipt';

/** After an update that found another text: what changed, in a few words; else ''. */
export function useUpdateNews(receipt: Receipt, article: Article | undefined): string {
  const { text, counted } = useText();
  const isNews = receipt.state === 'known' && receipt.news === 'updated';
  const id = isNews && article ? article.id : '';
  const live = useLive(() => (id ? watch(() => lastChange(id)) : NEVER), [id, article?.version]);
  const change = live.status === 'ready' ? live.value : undefined;
  if (!change) return '';
  const { added, removed } = change;
  if (!added && !removed) return text('updatedForm');
  return text('updatedBy', counted('wordsAdded', added), counted('wordsRemoved', removed));
}
