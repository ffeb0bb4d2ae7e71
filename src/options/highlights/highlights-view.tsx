import { useMemo } from 'preact/hooks';
import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { wordsOf } from '../../model/target';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { ArticleLine } from '../list/article-line';
import { ListFailed } from '../list/list-failed';
import { ListSkeleton } from '../list/list-skeleton';
import { placeHash } from '../place';
import { FilterChips } from '../search/filter-chips';
import { FilterMenu } from '../search/filter-menu';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { allHighlights, findHighlights, type MarkedArticle } from './all-highlights';
import { useMore } from './use-more';
import '../../ui/edge.css';
import './highlights-view.css';

const NONE: MarkedArticle[] = [];

/** Every passage the reader marked, by article. */
export function HighlightsView({ query }: { query: string }) {
  const { text, counted } = useText();
  const { go } = usePlaces();
  const search = (next: string) =>
    go({ view: 'highlights', query: next }, { replace: query !== '' });
  const live = useLive(() => watch(allHighlights), []);
  const all = live.status === 'ready' ? live.value : NONE;
  const found = useMemo(() => findHighlights(all, query), [all, query]);
  const { shown, end } = useMore(found.length, query);
  const count = found.reduce((sum, { annotations }) => sum + annotations.length, 0);
  useViewState(live.status === 'ready' ? (count ? 'ready' : 'empty') : live.status);

  return (
    <div class="highlights-view">
      <header class="list-head">
        <h1>{text('highlightsTitle')}</h1>
        {live.status === 'ready' && (
          <p class={count ? 'quiet' : 'unseen'} role="status">
            {counted('highlights', count)}
          </p>
        )}
        <div class="list-tools">
          {count > 0 && (
            <a
              id="export-these"
              href={placeHash({ view: 'export', of: { kind: 'highlights', query } })}
            >
              {text('exportThese')}
            </a>
          )}
          <FilterMenu of="highlights" query={query} onQuery={search} />
        </div>
        <FilterChips query={query} onQuery={search} />
      </header>
      {live.status === 'failed' && <ListFailed error={live.error} />}
      {live.status === 'loading' && <ListSkeleton />}
      {live.status === 'ready' && !count && (
        <EmptyState
          sentence={query ? text('nothingFound', query) : text('emptyHighlights')}
          {...(!query && {
            action: {
              text: text('showAll'),
              act: () => go({ view: 'list', shelf: { kind: 'all' }, query: '' }),
            },
          })}
        />
      )}
      {found.slice(0, shown).map(({ article, annotations }) => (
        <section key={article.id} aria-labelledby={`of-${article.id}`}>
          <h2 id={`of-${article.id}`} dir="auto" lang={article.lang || undefined}>
            <a href={`#/article/${article.id}?from=highlights`}>
              {article.title || text('untitled')}
            </a>
          </h2>
          <ArticleLine article={article} />
          <ul>
            {annotations.map((annotation) => (
              <Passage key={annotation.id} article={article} annotation={annotation} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
    </div>
  );
}

function Passage({ article, annotation }: { article: Article; annotation: Annotation }) {
  const { text } = useText();
  const { id, color, target, note, tags } = annotation;
  const words = wordsOf(target) || text('wholeImageName');
  return (
    <li data-annotation={id} data-color={color}>
      <a
        class="passage"
        href={`#/article/${article.id}?from=highlights&at=${id}`}
        aria-label={text('openPassage', words)}
      >
        <blockquote dir="auto" lang={article.lang || undefined}>
          <mark>{words}</mark>
        </blockquote>
      </a>
      {note && (
        <p class="passage-note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <p class="passage-tags">
          {tags.map((tag) => (
            <span key={tag} class="article-tag">
              {tag}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
