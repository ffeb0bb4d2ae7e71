import { useEffect, useState } from 'preact/hooks';
import type { Annotation } from '../model/annotation';
import { background } from '../platform/background';
import type { Page } from '../platform/tabs';
import { articleByUrl } from '../store/articles';
import { annotationsOnPage } from '../store/page-annotations';
import { tagCounts } from '../store/tag-counts';
import { watch } from '../store/watch';
import { EmptyState } from '../ui/empty-state';
import { LostList } from '../ui/lost-list';
import { useText } from '../ui/text-context';
import { Toast } from '../ui/toast';
import { useLive } from '../ui/use-live';
import { MarginCard } from './margin-card';
import { MarginSkeleton } from './margin-skeleton';
import { PageLine } from './page-line';
import { PanelFailed } from './panel-failed';
import { useCardKeys } from './use-card-keys';
import { useDoings } from './use-doings';
import { useMarginActs } from './use-margin-acts';
import { useTooLong } from './use-too-long';

/** The annotations of a page: the lost ones first, then all in the order of the text. Key it by the page. */
export function PageMargin({ page }: { page: Page }) {
  const { tabId, url, title } = page;
  const { text, counted } = useText();
  const saved = useLive(() => watch(() => articleByUrl(url)), [url]);
  const live = useLive(() => watch(() => annotationsOnPage(url)), [url]);
  const tags = useLive(() => watch(tagCounts), []);
  const doings = useDoings();
  const acts = useMarginActs(tabId, doings);
  const [active, setActive] = useState('');
  const isLate = useTooLong(live.status === 'loading');

  const article = saved.status === 'ready' ? saved.value : undefined;
  const annotations = live.status === 'ready' ? live.value : NONE;
  const hasSome = annotations.length > 0;
  useEffect(() => {
    // Who looks at the margin wants to see the passages; only the page can say which are lost.
    if (hasSome) background.highlightHere(tabId).catch(console.debug);
  }, [tabId, hasSome]);

  const withId = (act: (annotation: Annotation) => void) => (id: string) => {
    const found = annotations.find((one) => one.id === id);
    if (found) act(found);
  };
  useCardKeys({
    show: withId(acts.show),
    recolor: (id, color) => withId((one) => acts.recolor(one, color))(id),
    remove: withId(acts.remove),
    undo: doings.undo,
  });

  if (live.status === 'failed') return <PanelFailed error={live.error} />;
  if (isLate) return <PanelFailed error={undefined} />;
  if (live.status === 'loading' || saved.status === 'loading') return <MarginSkeleton />;
  const card = (annotation: Annotation) => (
    <MarginCard
      key={annotation.id}
      annotation={annotation}
      kept={article?.id === annotation.articleId}
      active={annotation.id === active}
      known={tags.status === 'ready' ? tags.value : []}
      acts={acts}
      attempt={doings.attempt}
      onActive={() => setActive(annotation.id)}
    />
  );
  const lost = annotations.filter((one) => one.lost?.page);
  const found = annotations.filter((one) => !one.lost?.page);
  const highlight = () =>
    doings.attempt(
      async () => {
        await background.highlightHere(tabId);
        doings.done(text('highlightingHere'));
      },
      (error) => text('highlightingNotHere', error),
    );

  return (
    <main data-state={hasSome ? 'ready' : 'empty'}>
      <PageLine article={article} title={title} url={url} />
      {lost.length > 0 && <LostList>{lost.map(card)}</LostList>}
      {found.length > 0 && (
        <section id="annotations" aria-label={counted('highlights', found.length)}>
          {found.map(card)}
        </section>
      )}
      {!hasSome && (
        <EmptyState
          sentence={text('marginEmpty')}
          action={{ text: text('marginHighlight'), act: highlight }}
        />
      )}
      <Toast toast={doings.toast} onClose={doings.closeToast} />
    </main>
  );
}

const NONE: Annotation[] = [];
