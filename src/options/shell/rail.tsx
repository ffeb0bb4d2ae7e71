import {
  Archive,
  BookOpen,
  Download,
  FolderInput,
  Highlighter,
  Inbox,
  Library,
  ListPlus,
  type LucideIcon,
  Settings2,
  Star,
  Trash2,
} from 'lucide-preact';
import type { MessageKey } from '../../platform/text';
import { unfinishedCount } from '../../store/queue';
import { type CountedShelf, type Shelf, shelfCounts, type TagShelf } from '../../store/shelves';
import { NEVER, watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { type Origin, originPlace, type Place, placeHash } from '../place';
import { Brand } from './brand';
import { usePlaces } from './places';
import { RailLink } from './rail-link';
import { RailSearches } from './rail-searches';
import { RailTags } from './rail-tags';
import './rail.css';

type Kind = Exclude<Shelf, TagShelf>['kind'];

const SHELVES: [kind: Kind, icon: LucideIcon][] = [
  ['inbox', Inbox],
  ['reading', BookOpen],
  ['archive', Archive],
  ['favourites', Star],
  ['all', Library],
];

const NAMES: Record<Exclude<Origin, TagShelf>['kind'], MessageKey> = {
  inbox: 'shelfInbox',
  reading: 'shelfReading',
  archive: 'shelfArchive',
  favourites: 'shelfFavourites',
  all: 'shelfAll',
  trash: 'shelfTrash',
  highlights: 'highlightsTitle',
};

/** The name of a shelf in the person's language. */
export function useShelfName(): (shelf: Origin) => string {
  const { text } = useText();
  return (shelf) => ('tag' in shelf ? shelf.tag : text(NAMES[shelf.kind]));
}

interface RailProps {
  /** Icons only, to leave the width to what is read. */
  narrow: boolean;
  /** Whether the view beside it has what it needs: what is counted here can wait for it. */
  settled: boolean;
  /** Called when a place was chosen. */
  onChosen(): void;
}

/** The way around the library: shelves, tags, and the seldom things at the bottom. */
export function Rail({ narrow, settled, onChosen }: RailProps) {
  const { text } = useText();
  const shelfName = useShelfName();
  const { place } = usePlaces();
  const counts = useLive(() => (settled ? watch(shelfCounts) : NEVER), [settled]);
  const queued = useLive(() => (settled ? watch(unfinishedCount) : NEVER), [settled]);
  const here = placeHash(shelfPlace(place));
  const number = (kind: CountedShelf) =>
    counts.status === 'ready' ? counts.value[kind] : undefined;

  const item = (to: Place, icon: LucideIcon, name: string, count?: number) => (
    <RailLink
      key={placeHash(to)}
      hash={placeHash(to)}
      icon={icon}
      name={name}
      count={count}
      current={placeHash(to) === here}
      narrow={narrow}
      onChosen={onChosen}
    />
  );
  const shelf = (kind: Kind, icon: LucideIcon) =>
    item(
      { view: 'list', shelf: { kind }, query: '' },
      icon,
      shelfName({ kind }),
      kind === 'archive' || kind === 'all' ? undefined : number(kind),
    );

  return (
    <nav class="rail" aria-label={text('library')} data-narrow={narrow}>
      <Brand />
      <ul>
        {SHELVES.map(([kind, icon]) => shelf(kind, icon))}
        {item({ view: 'highlights', query: '' }, Highlighter, text('highlightsTitle'))}
      </ul>
      {!narrow && <RailSearches onChosen={onChosen} />}
      {!narrow && <RailTags kind="tag" here={here} settled={settled} onChosen={onChosen} />}
      {!narrow && <RailTags kind="category" here={here} settled={settled} onChosen={onChosen} />}
      <ul class="rail-end">
        {shelf('trash', Trash2)}
        {item(
          { view: 'queue', window: 0 },
          ListPlus,
          text('queueTitle'),
          queued.status === 'ready' ? queued.value : undefined,
        )}
        {item({ view: 'import' }, FolderInput, text('import'))}
        {item(exportPlace(place), Download, text('export'))}
        {item({ view: 'settings' }, Settings2, text('settings'))}
      </ul>
    </nav>
  );
}

/** The entry of the rail that a place belongs to. */
function shelfPlace(place: Place): Place {
  switch (place.view) {
    case 'list':
      return { ...place, query: '' };
    case 'article':
      return originPlace(place.from, '');
    case 'highlights':
      return { ...place, query: '' };
    case 'versions':
      return originPlace(place.from, '');
    case 'queue':
      return { ...place, window: 0 };
    case 'backup':
      return { view: 'settings' };
    default:
      return place;
  }
}

/** An export offers what is shown just now, beside everything. */
const exportPlace = (place: Place): Place => {
  if (place.view === 'export') return place;
  const part =
    place.view === 'list' && place.shelf.kind !== 'all' && place.shelf.kind !== 'trash'
      ? ({ kind: 'shelf', shelf: place.shelf, query: place.query } as const)
      : ({ kind: 'all' } as const);
  return { view: 'export', of: part };
};
