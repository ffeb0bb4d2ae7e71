import { CircleAlert } from 'lucide-preact';
import type { Article } from '../../model/article';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { shortenedFile } from './shortened-file';
import type { Shown } from './use-preview';

interface ProfilePreviewProps {
  /** The articles that can be shown, the last saved first. */
  articles: readonly Article[];
  article: string;
  shown: Shown;
  onArticle(id: string): void;
}

/** The file that the profile makes of an article of the library. */
export function ProfilePreview({ articles, article, shown, onArticle }: ProfilePreviewProps) {
  const { text } = useText();
  const { latest, written } = shown;
  const state = latest?.status ?? 'loading';
  if (!articles.length) return <EmptyState sentence={text('profilePreviewEmpty')} />;
  return (
    <section class="profile-preview" aria-labelledby="profile-preview" data-preview={state}>
      <h2 id="profile-preview">{text('profilePreview')}</h2>
      <label class="field">
        <span>{text('profilePreviewOf')}</span>
        <select
          name="preview-article"
          value={article}
          onChange={({ currentTarget }) => onArticle(currentTarget.value)}
        >
          {articles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || text('untitled')}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {latest?.status === 'lost' && (
          <p class="wrong">
            <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
            {text('profileKeyLost', latest.key)}
          </p>
        )}
        {written && state !== 'written' && <p class="quiet">{text('profilePreviewOld')}</p>}
      </div>
      {written && (
        <>
          <p class="path" id="preview-path">
            {written.path}
          </p>
          <textarea
            id="preview-text"
            class="code"
            readOnly
            spellcheck={false}
            dir="auto"
            aria-label={text('profilePreview')}
            value={shortenedFile(written.text)}
          />
        </>
      )}
    </section>
  );
}
