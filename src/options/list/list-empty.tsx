import type { MessageKey } from '../../platform/text';
import { articleCount, firstOn, type Shelf } from '../../store/shelves';
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
  category: 'emptyCategory',
};

/** Whether there are articles at all, and any outside the trash. */
const whatThereIs = async () => ({
  any: (await articleCount()) > 0,
  live: (await firstOn({ kind: 'all' }, 1)).length > 0,
});

/** A shelf with nothing on it, a search that found nothing, or a library on its first day. */
export function ListEmpty({ shelf, query }: { shelf: Shelf; query: string }) {
  const { text } = useText();
  const { go } = usePlaces();
  const shelfName = useShelfName();
  const known = useLive(() => watch(whatThereIs), []);
  if (known.status !== 'ready') return null;
  const { any, live } = known.value;
  const everything = () => go({ view: 'list', shelf: { kind: 'all' }, query });

  if (query && shelf.kind !== 'all')
    return (
      <EmptyState
        sentence={text('nothingFoundOn', query, shelfName(shelf))}
        action={{ text: text('searchEverything'), act: everything }}
      />
    );
  if (query) return <EmptyState sentence={text('nothingFound', query)} />;
  if (!any) return <FirstSteps />;
  return live && shelf.kind !== 'all' && shelf.kind !== 'trash' ? (
    <EmptyState
      sentence={text(SENTENCES[shelf.kind])}
      action={{ text: text('showAll'), act: everything }}
    />
  ) : (
    <EmptyState sentence={text(SENTENCES[shelf.kind])} />
  );
}
