import { useEffect } from 'preact/hooks';
import { urlKey } from '../model/url-key';
import { pageInFront } from '../platform/page-in-front';
import { watchSettings } from '../platform/settings';
import { HighlighterNamesContext } from '../ui/highlighter-names';
import { useLive } from '../ui/use-live';
import { MarginSkeleton } from './margin-skeleton';
import { NoMargin } from './no-margin';
import { PageMargin } from './page-margin';
import { PanelFailed } from './panel-failed';

/** The margin list beside the page in front, or beside that of the tab with this id. */
export function PanelApp({ tabId }: { tabId: number | undefined }) {
  const page = useLive(() => pageInFront(tabId), [tabId]);
  const settings = useLive(() => watchSettings, []);
  const { theme, highlighterNames } = settings.status === 'ready' ? settings.value : DEFAULTS;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);

  if (page.status === 'loading') return <MarginSkeleton />;
  if (page.status === 'failed') return <PanelFailed error={page.error} />;
  const key = urlKey(page.value?.url ?? '');
  return (
    <HighlighterNamesContext.Provider value={highlighterNames}>
      {page.value && key ? (
        <PageMargin key={`${page.value.tabId} ${key}`} page={page.value} />
      ) : (
        <NoMargin withheld={!page.value?.url} />
      )}
    </HighlighterNamesContext.Provider>
  );
}

const DEFAULTS = { theme: 'system', highlighterNames: {} } as const;
