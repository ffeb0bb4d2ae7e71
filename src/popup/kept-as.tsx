import type { Article } from '../model/article';
import { useText } from '../ui/text-context';
import { pickPart } from './pick-part';

interface KeptAsProps {
  article: Pick<Article, 'kind' | 'words'>;
  /** How many images it has. */
  found: number;
  tabId: number;
  onTrouble(sentence: string): void;
}

/** Says of what is no article what it is, and offers to do better where that is possible. */
export function KeptAs({ article, found, tabId, onTrouble }: KeptAsProps) {
  const { text } = useText();
  if (article.kind === 'article') return null;
  const isImage = article.kind === 'page' && !article.words && found === 1;
  const pick = () =>
    pickPart(tabId).catch((error: unknown) =>
      onTrouble(text('pickingNotHere', error instanceof Error ? error.message : String(error))),
    );
  return (
    <p class="quiet small" id="kept-as">
      {text(
        article.kind === 'selection' ? 'keptAsSelection' : isImage ? 'keptAsImage' : 'keptAsPage',
      )}
      {article.kind === 'page' && !isImage && (
        <>
          {' '}
          <button type="button" class="link" id="pick-better" onClick={pick}>
            {text('pickBetter')}
          </button>
        </>
      )}
    </p>
  );
}
