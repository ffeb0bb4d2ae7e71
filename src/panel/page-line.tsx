import { LibraryBig } from 'lucide-preact';
import type { Article } from '../model/article';
import { openLibrary } from '../platform/open-library';
import { ago, isJustNow } from '../ui/dates';
import { IconButton } from '../ui/icon-button';
import { useText } from '../ui/text-context';

interface PageLineProps {
  article: Article | undefined;
  /** The page's own title, for as long as it is not saved. */
  title: string;
  url: string;
}

/** Which page it is, and whether it is saved. */
export function PageLine({ article, title, url }: PageLineProps) {
  const { text, language } = useText();
  const shown = article?.title || title || url;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return (
    <header class="page-line">
      <div>
        <h1 id="title" dir="auto" lang={article?.lang || undefined} title={shown}>
          {shown}
        </h1>
        <p class="quiet small" id="state">
          <bdi>{host}</bdi> · {article ? savedSentence(article) : text('notSavedYet')}
        </p>
      </div>
      {article && (
        <IconButton
          icon={LibraryBig}
          name={text('openCopy')}
          id="open-copy"
          onClick={() => openLibrary(`#/article/${article.id}`).catch(console.error)}
        />
      )}
    </header>
  );

  function savedSentence({ saved }: Article): string {
    const now = new Date();
    return isJustNow(saved, now) ? text('savedNow') : text('savedAgo', ago(saved, now, language));
  }
}
