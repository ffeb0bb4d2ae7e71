import type { MessageKey } from '../../platform/text';
import { type Shelf, shelfCounts } from '../../store/articles';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { usePlaces } from '../shell/places';
import { useShelfName } from '../shell/rail';
import { FirstSteps } from './first-steps';

const SENTENCES: Record<Shelf['kind'], MessageKey> = {
  inbox: 'emptyInbox',
  reading: 'emptyReading',
  archive: 'emptyArchive',
  favourites: 'emptyFavourites',
  all: 'emptyAll',
  trash: 'emptyTrash',
  tag: 'emptyTag',
};

/** A shelf with nothing on it, a search that found nothing, or a library on its first day. */
export function ListEmpty({ shelf, query }: { shelf: Shelf; query: string }) {
  const { text } = useText();
  const { go } = usePlaces();
  const shelfName = useShelfName();
  const counts = useLive(() => watch(shelfCounts), []);
  if (counts.status !== 'ready') return null;
  const { all, trash } = counts.value;
  const everything = () => go({ view: 'list', shelf: { kind: 'all' }, query });

  if (query && shelf.kind !== 'all')
    return (
      <EmptyState
        sentence={text('nothingFoundOn', query, shelfName(shelf))}
        action={{ text: text('searchEverything'), act: everything }}
      />
    );
  if (query) return <EmptyState sentence={text('nothingFound', query)} />;
  if (!all && !trash) return <FirstSteps />;
  return all && shelf.kind !== 'all' && shelf.kind !== 'trash' ? (
    <EmptyState
      sentence={text(SENTENCES[shelf.kind])}
      action={{ text: text('showAll'), act: everything }}
    />
  ) : (
    <EmptyState sentence={text(SENTENCES[shelf.kind])} />
  );
}
