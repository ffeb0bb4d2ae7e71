import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../model/settings';
import type { Shelf } from '../../store/shelves';
import { BackupView } from '../backup/backup-view';
import { HighlightsView } from '../highlights/highlights-view';
import { ArticleList } from '../list/article-list';
import { ListFailed } from '../list/list-failed';
import type { Place } from '../place';
import { ProfilesView } from '../profiles/profiles-view';
import { QueueView } from '../queue/queue-view';
import { ArticleView } from '../reader/article-view';
import { SettingsView } from '../settings/settings-view';
import { ExportView } from '../transfer/export-view';
import { ImportView } from '../transfer/import-view';
import { VersionsView } from '../versions/versions-view';
import { useOpening } from './use-opening';
import { useViewState } from './view-state';

interface ShownViewProps {
  place: Place;
  settings: Settings;
  /** Whether there is room for the list beside an article. */
  wide: boolean;
  onKeys(): void;
}

/** The view that the place names, or why there is none. */
export function ShownView({ place, settings, wide, onKeys }: ShownViewProps) {
  const opening = useOpening();
  const article = place.view === 'article' ? place.id : '';
  const lastArticle = useRef('');
  useEffect(() => {
    if (article) lastArticle.current = article;
  }, [article]);

  if (opening.status === 'failed') return <Unopened error={opening.error} />;
  const shelf = shelfOf(place);
  return (
    <>
      {shelf && (place.view === 'list' || wide) && (
        <ArticleList
          key={JSON.stringify(shelf)}
          shelf={shelf}
          query={'query' in place ? place.query : ''}
          sort={place.view === 'list' ? place.sort : undefined}
          article={article || lastArticle.current}
          alone={place.view === 'list'}
        />
      )}
      {place.view === 'article' && <ArticleView key={place.id} place={place} settings={settings} />}
      {place.view === 'highlights' && <HighlightsView query={place.query} />}
      {place.view === 'export' && <ExportView of={place.of} settings={settings} />}
      {place.view === 'import' && <ImportView />}
      {place.view === 'queue' && <QueueView window={place.window} />}
      {place.view === 'versions' && <VersionsView key={place.id} place={place} />}
      {place.view === 'profiles' && <ProfilesView profile={place.profile} settings={settings} />}
      {place.view === 'backup' && <BackupView settings={settings} />}
      {place.view === 'settings' && <SettingsView settings={settings} onKeys={onKeys} />}
    </>
  );
}

/** Whether a place has a list that may stand beside it. */
export const listBeside = (place: Place): boolean =>
  place.view === 'article' && shelfOf(place) !== undefined;

function shelfOf(place: Place): Shelf | undefined {
  if (place.view === 'list') return place.shelf;
  if (place.view !== 'article' || place.from.kind === 'highlights') return undefined;
  return place.from;
}

function Unopened({ error }: { error: unknown }) {
  useViewState('failed');
  return <ListFailed error={error} alone />;
}
