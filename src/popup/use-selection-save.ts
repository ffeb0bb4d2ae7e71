import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../model/article';
import { hasSelection, type Page } from '../platform/tabs';
import { keepOnlySelection } from '../store/keep-only-selection';
import { useText } from '../ui/text-context';
import type { Receipt } from './receipt';
import { SelectionError, saveSelection } from './save-selection';
import { failureSentence } from './sentences';

/** What is selected in the page, as far as it can be saved. */
export interface SelectionSave {
  /** Whether the page was saved by this popup: then only the selection is kept. */
  isOnly: boolean;
  isBusy: boolean;
  save(): void;
}

/** Offers to save what is selected in the page, and tells what was saved beside the page's article. */
export function useSelectionSave(
  page: Page,
  article: Article | undefined,
  receipt: Receipt,
  onTrouble: (sentence: string) => void,
): { offer: SelectionSave | undefined; beside: Article | undefined } {
  const { text } = useText();
  const [state, setState] = useState<'none' | 'offered' | 'saving'>('none');
  const [saved, setSaved] = useState<Article>();
  const isOnly = receipt.state === 'saved' && receipt.from === 'page';

  useEffect(() => {
    hasSelection(page.tabId).then((is) => is && setState('offered'), console.debug);
  }, [page.tabId]);

  const save = async () => {
    setState('saving');
    onTrouble('');
    try {
      const selection = await saveSelection(page);
      if (isOnly && article && article.kind !== 'selection')
        await keepOnlySelection(selection.id, article.id);
      setSaved(selection);
      setState('none');
    } catch (error) {
      setState('offered');
      onTrouble(
        error instanceof SelectionError
          ? failureSentence({ failure: error.failure, detail: error.message }, text)
          : String(error),
      );
    }
  };

  const isBusy = state === 'saving' || receipt.state === 'saving';
  return {
    offer: state === 'none' ? undefined : { isOnly, isBusy, save },
    beside: saved && saved.id !== article?.id ? saved : undefined,
  };
}
