import { ExternalLink } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { Article } from '../../model/article';
import { openPage } from '../../platform/tabs';
import { editArticle } from '../../store/edit-articles';
import { tagCounts } from '../../store/tag-counts';
import { watch } from '../../store/watch';
import { ago, publishedDay } from '../../ui/dates';
import { NoteField } from '../../ui/note-field';
import { readingMinutes } from '../../ui/reading-minutes';
import { saveLatest } from '../../ui/save-latest';
import { TagInput } from '../../ui/tag-input';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useDraftTag } from '../marks/use-draft-tag';
import { useDoings } from '../shell/doings';
import { useKeys } from '../shell/keys';
import type { ArticleContent } from './article-content';
import { ArticleDetails } from './article-details';
import { linkTarget } from './link-target';
import { TitleField } from './title-field';

interface ArticleHeaderProps {
  article: Article;
  content: ArticleContent | undefined;
}

/** Above the text: what it is, where it is from, and the reader's own tags and note. */
export function ArticleHeader({ article, content }: ArticleHeaderProps) {
  const { text, counted, language } = useText();
  const { attempt } = useDoings();
  const tags = useLive(() => watch(tagCounts), []);
  const [draft, setDraft] = useDraftTag(article.id);
  const { id, site, authors, published, saved, words, url } = article;
  const saveNote = useMemo(
    () =>
      saveLatest(
        (note: string) => editArticle(id, { note }),
        (error) => attempt(() => Promise.reject(error)),
      ),
    [id, attempt],
  );
  useKeys({
    t: () => document.getElementById('tag')?.focus(),
    n: () => document.getElementById('note')?.focus(),
  });
  const now = new Date();
  const original = linkTarget(url);
  const facts = [
    article.kind === 'selection' && text('aSelection'),
    authors.join(', '),
    publishedDay(published, now, language),
    words > 0 && counted('minutes', readingMinutes(article)),
    words > 0 && counted('words', words),
  ].filter((fact) => typeof fact === 'string' && fact !== '');

  return (
    <header class="article-header">
      {original.kind === 'page' && (
        <p class="article-source">
          <a
            href={original.url}
            title={text('openOriginal')}
            onClick={(event) => {
              event.preventDefault();
              void openPage(original.url);
            }}
          >
            {site || new URL(original.url).host}
            <ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />
          </a>
        </p>
      )}
      <TitleField key={id} article={article} />
      <p class="article-line">
        {facts.map((fact) => (
          <span key={fact}>
            <bdi>{fact}</bdi>
          </span>
        ))}
        <span>
          <bdi>{text('savedAgo', ago(saved, now, language))}</bdi>
        </span>
      </p>
      {content && content.missing > 0 && (
        <p class="article-line">
          {text('imagesMissed', content.missing, content.missing + content.shown)}
        </p>
      )}
      <ArticleDetails key={`details ${id}`} article={article} />
      <div class="article-own">
        <TagInput
          id="tag"
          tags={article.tags}
          onTags={(next) => attempt(() => editArticle(id, { tags: next }))}
          known={tags.status === 'ready' ? tags.value : []}
          draft={draft}
          onDraft={setDraft}
          label={text('tags')}
          placeholder={text('addTag')}
          words={article.categories}
        />
        <NoteField
          key={id}
          id="note"
          value={article.note}
          onInput={saveNote}
          label={text('noteOnArticle')}
          placeholder={text('noteOnArticle')}
        />
      </div>
    </header>
  );
}
