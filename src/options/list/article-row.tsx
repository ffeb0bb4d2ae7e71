import { Archive, ArchiveRestore, Highlighter, Star, Trash2, Undo2 } from 'lucide-preact';
import type { Article } from '../../model/article';
import type { Place } from '../../store/search/snippet';
import { publishedDay } from '../../ui/dates';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import type { ArticleActions } from './article-actions';
import { ArticleLine } from './article-line';
import { DeleteForever } from './delete-forever';
import { HitLine, isTelling } from './hit-line';
import { Thumbnail } from './thumbnail';
import './article-row.css';

interface ArticleRowProps {
  article: Article;
  annotations: number;
  /** Where the article answers what was searched for. */
  hit: Place | undefined;
  actions: ArticleActions;
  /** The row that keys act on. */
  current: boolean;
  /** The article that is open beside the list. */
  open: boolean;
  chosen: boolean;
  /** Where it stands among all rows, of which only a part is drawn. */
  position: { index: number; of: number; top: number };
  onOpen(): void;
  onCurrent(): void;
  onChoose(extend: boolean): void;
}

/** An article in the list. Its buttons appear under the pointer; keys do the same. */
export function ArticleRow(props: ArticleRowProps) {
  const { article, annotations, hit, actions, current, open, chosen, position } = props;
  const { text, counted, language } = useText();
  const title = article.title || text('untitled');
  const published = publishedDay(article.published, new Date(), language);
  return (
    <li
      class="article-row"
      data-article={article.id}
      data-open={open}
      data-chosen={chosen}
      tabIndex={-1}
      aria-setsize={position.of}
      aria-posinset={position.index + 1}
      style={{ translate: `0 ${position.top}px` }}
      onFocusIn={(event) => {
        props.onCurrent();
        if (event.target === event.currentTarget) event.currentTarget.querySelector('a')?.focus();
      }}
    >
      <input
        type="checkbox"
        checked={chosen}
        tabIndex={current ? 0 : -1}
        aria-label={text('selectArticle', title)}
        onClick={(event) => {
          event.stopPropagation();
          props.onChoose(event.shiftKey);
        }}
      />
      <div class="article-words">
        <h2 dir="auto" lang={article.lang || undefined}>
          <a
            href={`#/article/${article.id}`}
            tabIndex={current ? 0 : -1}
            aria-current={open ? 'true' : undefined}
            // The link covers the whole row, the date too.
            title={published && text('publishedOn', published)}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              props.onOpen();
            }}
          >
            {title}
          </a>
        </h2>
        <ArticleLine article={article} />
        <p class="article-third">
          {article.favourite === 1 && (
            <span class="article-star">
              <Star size={16} strokeWidth={1.75} role="img" aria-label={text('favourite')} />
            </span>
          )}
          {annotations > 0 && (
            <span class="article-marks" title={counted('highlights', annotations)}>
              <Highlighter size={16} strokeWidth={1.75} aria-hidden="true" />
              <span aria-hidden="true">{annotations}</span>
              <span class="unseen">{counted('highlights', annotations)}</span>
            </span>
          )}
          {article.tags.map((tag) => (
            <span key={tag} class="article-tag">
              {tag}
            </span>
          ))}
          {hit && isTelling(hit) ? (
            <HitLine hit={hit} lang={article.lang} />
          ) : (
            <span class="article-about" dir="auto" lang={article.lang || undefined}>
              {article.note || article.description}
            </span>
          )}
        </p>
      </div>
      <Thumbnail article={article} />
      <RowButtons article={article} actions={actions} reachable={current} />
    </li>
  );
}

interface RowButtonsProps {
  article: Article;
  actions: ArticleActions;
  reachable: boolean;
}

function RowButtons({ article, actions, reachable }: RowButtonsProps) {
  const { text } = useText();
  const tabIndex = reachable ? 0 : -1;
  const archived = article.state === 'archive';
  if (article.trashed)
    return (
      <div class="row-buttons">
        <IconButton
          icon={Undo2}
          name={text('putBackAction')}
          tabIndex={tabIndex}
          onClick={() => actions.restore([article.id])}
        />
        <DeleteForever ids={[article.id]} actions={actions} tabIndex={tabIndex} />
      </div>
    );
  return (
    <div class="row-buttons">
      <IconButton
        icon={archived ? ArchiveRestore : Archive}
        name={text(archived ? 'moveToInbox' : 'moveToArchive')}
        aria-keyshortcuts="e"
        tabIndex={tabIndex}
        onClick={() => actions.toggleArchive([article.id])}
      />
      <IconButton
        icon={Star}
        name={text('favourite')}
        aria-keyshortcuts="s"
        pressed={article.favourite === 1}
        tabIndex={tabIndex}
        onClick={() => actions.toggleFavourite([article.id])}
      />
      <IconButton
        icon={Trash2}
        name={text('moveToTrash')}
        aria-keyshortcuts="#"
        tabIndex={tabIndex}
        onClick={() => actions.trash([article.id])}
      />
    </div>
  );
}
