import {
  ALargeSmall,
  Archive,
  ArchiveRestore,
  ArrowLeft,
  BookOpen,
  Highlighter,
  Star,
  TableOfContents,
} from 'lucide-preact';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Article, ArticleState } from '../../model/article';
import type { Settings } from '../../model/settings';
import { changeSettings, readSettings } from '../../platform/settings';
import { versionCount } from '../../store/versions';
import { watch } from '../../store/watch';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useArticleActions } from '../list/article-actions';
import { MARGIN_MEDIA } from '../marks/article-marks';
import { originPlace, type Place, placeHash } from '../place';
import { useDoings } from '../shell/doings';
import { useKeys } from '../shell/keys';
import { usePlaces } from '../shell/places';
import { useShelfName } from '../shell/rail';
import { useMedia } from '../shell/use-media';
import { ArticleMenu } from './article-menu';
import { BarPopover } from './bar-popover';
import { OutlineList } from './outline-list';
import { ReadingSettings } from './reading-settings';
import { resized } from './reading-steps';
import { useExportArticle } from './use-export-article';
import { useFading } from './use-fading';
import { useHandOn } from './use-hand-on';
import { useNeighbours } from './use-neighbours';
import type { Outline } from './use-outline';

interface ArticleBarProps {
  article: Article;
  place: Extract<Place, { view: 'article' }>;
  scroller: RefObject<HTMLElement | null>;
  annotations: number;
  sheet: boolean;
  onSheet(open: boolean): void;
  settings: Settings;
  /** The contents, where they do not stand beside the text. */
  outline: Outline | undefined;
  onFind(): void;
  onSpeech(): void;
  onPrint(): void;
  onExported(path: string): void;
}

/** What can be done with the open article. It fades while the person reads on. */
export function ArticleBar(props: ArticleBarProps) {
  const { article, place, scroller, annotations, sheet, onSheet, settings, outline } = props;
  const { text, counted } = useText();
  const { attempt } = useDoings();
  const shelfName = useShelfName();
  const { go } = usePlaces();
  const actions = useArticleActions();
  const wide = useMedia(MARGIN_MEDIA);
  const faded = useFading(scroller);
  const handOn = useHandOn(settings);
  const exportIt = useExportArticle(settings, props.onExported);
  const { next, previous } = useNeighbours(place);
  const [panel, setPanel] = useState<'' | 'outline' | 'reading' | 'menu'>('');
  const versions = useLive(() => watch(() => versionCount(article.id)), [article.id]);
  const showVersions = () =>
    go({ view: 'versions', id: article.id, version: 0, from: place.from, query: place.query });
  const { state } = article;

  const origin = originPlace(place.from, place.query);
  const back = () => go(origin);
  const toggle = (wanted: ArticleState) =>
    actions.move([article.id], state === wanted ? 'inbox' : wanted);
  const star = () => actions.toggleFavourite([article.id]);
  const trash = async () => {
    await actions.trash([article.id]);
    back();
  };
  // One after the other, so that two presses in a row count twice.
  const resizing = useRef<Promise<unknown>>(Promise.resolve());
  const resize = (by: 1 | -1) => () => {
    resizing.current = resizing.current.then(() =>
      attempt(async () => {
        const { textSize } = await readSettings();
        await changeSettings({ textSize: resized(textSize, by) });
      }),
    );
  };
  const opens = (name: typeof panel) => (open: boolean) => setPanel(open ? name : '');
  useKeys({
    e: () => toggle('archive'),
    s: star,
    '#': trash,
    j: () => next?.(),
    k: () => previous?.(),
    '+': resize(1),
    '=': resize(1),
    '-': resize(-1),
    ...(outline && { o: () => setPanel('outline') }),
    Escape: back,
  });

  return (
    <div
      class="reader-bar"
      data-faded={faded && !panel}
      role="toolbar"
      aria-label={text('articleActions')}
    >
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
      {outline && (
        <BarPopover
          id="outline"
          icon={TableOfContents}
          name={text('outline')}
          shortcut="o"
          open={panel === 'outline'}
          onOpen={opens('outline')}
        >
          <OutlineList outline={outline} onChosen={() => setPanel('')} />
        </BarPopover>
      )}
      <BarPopover
        id="reading"
        icon={ALargeSmall}
        name={text('readingSettings')}
        open={panel === 'reading'}
        onOpen={opens('reading')}
      >
        <ReadingSettings settings={settings} />
      </BarPopover>
      {article.trashed ? (
        <button type="button" onClick={() => actions.restore([article.id])}>
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
        </>
      )}
      <ArticleMenu
        open={panel === 'menu'}
        onOpen={opens('menu')}
        onFind={props.onFind}
        onSpeech={props.onSpeech}
        onPrint={props.onPrint}
        onExport={() => exportIt(article)}
        onCopy={() => handOn.copy(article)}
        onObsidian={() => handOn.openInObsidian(article)}
        {...(versions.status === 'ready' && versions.value > 1 && { onVersions: showVersions })}
        {...(!article.trashed && { onTrash: trash })}
      />
    </div>
  );
}
