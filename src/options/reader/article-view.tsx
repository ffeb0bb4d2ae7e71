import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import type { Settings } from '../../platform/settings';
import { openPage } from '../../platform/tabs';
import { annotationsOf } from '../../store/annotations';
import { articleById } from '../../store/articles';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { ListFailed } from '../list/list-failed';
import { ArticleMarks } from '../marks/article-marks';
import { usePlaced } from '../marks/use-placed';
import { originPlace, type Place } from '../place';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { ArticleBar } from './article-bar';
import { ArticleHeader } from './article-header';
import { ArticleSkeleton } from './article-skeleton';
import type { ArticleSurface } from './article-surface';
import { ReaderFrame } from './reader-frame';
import { scriptOf } from './script-of';
import { useArticleContent } from './use-article-content';
import { useSpaceScroll } from './use-space-scroll';
import './article-view.css';

interface ArticleViewProps {
  place: Extract<Place, { view: 'article' }>;
  settings: Settings;
}

/** One article to read and to mark. Key it by the article's id. */
export function ArticleView({ place, settings }: ArticleViewProps) {
  const { text } = useText();
  const { go } = usePlaces();
  const live = useLive(
    () => watch(async () => ({ article: await articleById(place.id) })),
    [place.id],
  );
  const article = live.status === 'ready' ? live.value.article : undefined;
  if (live.status === 'ready' && article)
    return <Shown place={place} settings={settings} article={article} />;
  if (live.status === 'loading') return <Waiting />;
  return (
    <Missing>
      {live.status === 'failed' ? (
        <ListFailed error={live.error} />
      ) : (
        <EmptyState
          sentence={text('articleUnknown')}
          action={{
            text: text('backToLibrary'),
            act: () => go(originPlace(place.from, place.query)),
          }}
        />
      )}
    </Missing>
  );
}

function Waiting() {
  useViewState('loading');
  return <ArticleSkeleton />;
}

function Missing({ children }: { children: preact.ComponentChildren }) {
  useViewState('failed');
  return <div class="reader reader-missing">{children}</div>;
}

interface ShownProps extends ArticleViewProps {
  article: Article;
}

function Shown({ place, settings, article }: ShownProps) {
  const { text } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  // Space and the arrows scroll what has the focus.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement?.contains(scroller.current)) scroller.current?.focus();
  }, []);
  const content = useArticleContent(article);
  const marks = useLive(() => watch(() => annotationsOf(article.id)), [article.id]);
  const annotations = marks.status === 'ready' ? marks.value : undefined;
  const [surface, setSurface] = useState<ArticleSurface>();
  const [sheet, setSheet] = useState(false);
  const [exported, setExported] = useState('');
  const placed = usePlaced(annotations, surface);
  useSpaceScroll(surface, scroller);
  const shown = content.status === 'ready' ? content.value.content : undefined;
  const failed = content.status === 'failed' || (content.status === 'ready' && !shown);
  useViewState(failed ? 'failed' : placed ? 'ready' : content.status, exported ? { exported } : {});

  useEffect(() => {
    document.title = article.title || text('untitled');
    return () => {
      document.title = text('library');
    };
  }, [article.title, text]);

  const lang = article.lang || (shown ? scriptOf(shown.fragment.textContent ?? '') : '');
  const painted = annotations?.filter(({ id }) => {
    const found = placed?.get(id);
    return found && 'range' in found;
  });

  return (
    <div class="reader" ref={scroller} tabIndex={-1}>
      <ArticleBar
        article={article}
        place={place}
        scroller={scroller}
        annotations={annotations?.length ?? 0}
        sheet={sheet}
        onSheet={setSheet}
        settings={settings}
        onExported={setExported}
      />
      <div class="reader-page">
        <div class="reader-text" lang={lang || undefined} dir={article.dir || undefined}>
          <ArticleHeader article={article} content={shown} />
          {failed && <p class="failed-text">{text('textMissing')}</p>}
          {shown && (
            <ReaderFrame
              content={shown}
              lang={lang}
              dir={article.dir}
              theme={settings.theme}
              painted={placed && painted?.length}
              onSurface={setSurface}
              onLink={openPage}
            />
          )}
        </div>
        <ArticleMarks
          articleId={article.id}
          annotations={annotations ?? []}
          placed={placed}
          surface={surface}
          scroller={scroller}
          color={settings.color}
          at={place.at}
          sheet={sheet}
          onSheet={setSheet}
        />
      </div>
    </div>
  );
}
