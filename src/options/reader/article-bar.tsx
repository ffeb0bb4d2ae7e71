import {
  Archive,
  ArchiveRestore,
  ArrowLeft,
  BookOpen,
  Download,
  Highlighter,
  Star,
  Trash2,
} from 'lucide-preact';
import type { RefObject } from 'preact';
import type { Article, ArticleState } from '../../model/article';
import type { Settings } from '../../platform/settings';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useArticleActions } from '../list/article-actions';
import { MARGIN_MEDIA } from '../marks/article-marks';
import { originPlace, type Place, placeHash } from '../place';
import { useKeys } from '../shell/keys';
import { usePlaces } from '../shell/places';
import { useShelfName } from '../shell/rail';
import { useMedia } from '../shell/use-media';
import { useExportArticle } from './use-export-article';
import { useFading } from './use-fading';
import { useNeighbours } from './use-neighbours';

interface ArticleBarProps {
  article: Article;
  place: Extract<Place, { view: 'article' }>;
  scroller: RefObject<HTMLElement | null>;
  annotations: number;
  sheet: boolean;
  onSheet(open: boolean): void;
  settings: Settings;
  onExported(path: string): void;
}

/** What can be done with the open article. It fades while the person reads on. */
export function ArticleBar(props: ArticleBarProps) {
  const { article, place, scroller, annotations, sheet, onSheet, settings, onExported } = props;
  const { text, counted } = useText();
  const shelfName = useShelfName();
  const { go } = usePlaces();
  const actions = useArticleActions();
  const wide = useMedia(MARGIN_MEDIA);
  const faded = useFading(scroller);
  const exportIt = useExportArticle(settings, onExported);
  const { next, previous } = useNeighbours(place);
  const { state } = article;

  const origin = originPlace(place.from, place.query);
  const back = () => go(origin);
  const toggle = (wanted: ArticleState) =>
    actions.move([article], state === wanted ? 'inbox' : wanted);
  const star = () => actions.favourite([article], !article.favourite);
  const trash = async () => {
    await actions.trash([article]);
    back();
  };
  useKeys({
    e: () => toggle('archive'),
    s: star,
    '#': trash,
    j: () => next?.(),
    k: () => previous?.(),
    Escape: back,
  });

  return (
    <div class="reader-bar" data-faded={faded} role="toolbar" aria-label={text('articleActions')}>
      <a
        class="reader-back"
        aria-label={text('backTo', shelfName(place.from))}
        href={placeHash(origin)}
        onClick={(event) => {
          event.preventDefault();
          back();
        }}
      >
        <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{shelfName(place.from)}</span>
      </a>
      <span class="reader-bar-space" />
      {!wide && annotations > 0 && (
        <button
          type="button"
          aria-expanded={sheet}
          aria-label={counted('highlights', annotations)}
          title={counted('highlights', annotations)}
          onClick={() => onSheet(!sheet)}
        >
          <Highlighter size={16} strokeWidth={1.75} aria-hidden="true" />
          <span aria-hidden="true">{annotations}</span>
        </button>
      )}
      {article.trashed ? (
        <button type="button" onClick={() => actions.restore([article])}>
          {text('putBackAction')}
        </button>
      ) : (
        <>
          <IconButton
            icon={BookOpen}
            name={text(state === 'reading' ? 'moveToInbox' : 'moveToReading')}
            pressed={state === 'reading'}
            onClick={() => toggle('reading')}
          />
          <IconButton
            icon={state === 'archive' ? ArchiveRestore : Archive}
            name={text(state === 'archive' ? 'moveToInbox' : 'moveToArchive')}
            aria-keyshortcuts="e"
            pressed={state === 'archive'}
            onClick={() => toggle('archive')}
          />
          <IconButton
            icon={Star}
            name={text('favourite')}
            aria-keyshortcuts="s"
            pressed={article.favourite === 1}
            onClick={star}
          />
          <IconButton
            id="export"
            icon={Download}
            name={text('exportArticle')}
            onClick={() => exportIt(article)}
          />
          <IconButton
            icon={Trash2}
            name={text('moveToTrash')}
            aria-keyshortcuts="#"
            onClick={trash}
          />
        </>
      )}
    </div>
  );
}
