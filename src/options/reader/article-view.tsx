import type { Settings } from '../../model/settings';
import { articleById } from '../../store/articles';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { ListFailed } from '../list/list-failed';
import { originPlace, type Place } from '../place';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { ArticleSkeleton } from './article-skeleton';
import { ShownArticle } from './shown-article';
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
    return <ShownArticle place={place} settings={settings} article={article} />;
  if (live.status === 'loading') return <Waiting />;
  return (
    <Missing>
      {live.status === 'failed' ? (
        <ListFailed error={live.error} alone />
      ) : (
        <EmptyState
          alone
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
