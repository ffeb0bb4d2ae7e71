import { type Shelf, SORTS, type Sort } from '../store/shelves';

/** What the library shows. It stands in the address, so that reload, Back and two windows work. */
export type Place =
  /** Without `sort`, the last saved or the best found is first. */
  | { view: 'list'; shelf: Shelf; query: string; sort?: Sort }
  /**
   * `from` and `query` say what Back, next and previous mean; `at` is an annotation to show, `find`
   * are words to look for in the text.
   */
  | { view: 'article'; id: string; from: Origin; query: string; at: string; find?: string }
  | { view: 'highlights'; query: string }
  | { view: 'export'; of: ExportPart }
  /** The versions of an article; `version` is the one whose changes are shown, 0 for the newest. */
  | { view: 'versions'; id: string; version: number; from: Origin; query: string }
  | { view: 'import' }
  /** `window` is the one whose tabs are asked for; 0 for none. */
  | { view: 'queue'; window: number }
  | { view: 'backup' }
  /** The profiles of exports; `profile` is the id of the one that is edited, '' for none. */
  | { view: 'profiles'; profile: string }
  | { view: 'settings' };

/** What an export was asked for; a selection's ids travel in the history entry, not in the address. */
export type ExportPart =
  | { kind: 'all' }
  | { kind: 'shelf'; shelf: Shelf; query: string }
  | { kind: 'selection' }
  | { kind: 'highlights'; query: string };

/** The list that an article was opened from. */
export type Origin = Shelf | { kind: 'highlights' };

export const INBOX: Shelf = { kind: 'inbox' };

const SHELVES = ['inbox', 'reading', 'archive', 'favourites', 'all', 'trash'] as const;

const VERSIONS = '/versions';

/** A list as a path: `inbox`, `tag/reading list`, `highlights`. */
function shelfPath(shelf: Origin): string {
  return 'tag' in shelf ? `${shelf.kind}/${encodeURIComponent(shelf.tag)}` : shelf.kind;
}

function shelfAt(path: string): Shelf | undefined {
  const kind = SHELVES.find((name) => name === path);
  if (kind) return { kind };
  const [, labels, name = ''] = /^(tag|category)\/(.+)$/s.exec(path) ?? [];
  const tag = decoded(name);
  return tag ? { kind: labels === 'tag' ? 'tag' : 'category', tag } : undefined;
}

const originAt = (path: string): Origin =>
  path === 'highlights' ? { kind: 'highlights' } : (shelfAt(path) ?? INBOX);

/** The place that an article was opened from. */
export const originPlace = (from: Origin, query: string): Place =>
  from.kind === 'highlights' ? { view: 'highlights', query } : { view: 'list', shelf: from, query };

/** A `%` that a person typed into the address is no reason to fail. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place, beginning with `#/`. */
export function placeHash(place: Place): string {
  const wanted = new URLSearchParams();
  const withSearch = (path: string) => {
    const search = wanted.toString();
    return `#/${path}${search && `?${search}`}`;
  };
  switch (place.view) {
    case 'list':
      if (place.query) wanted.set('q', place.query);
      if (place.sort) wanted.set('sort', place.sort);
      return withSearch(shelfPath(place.shelf));
    case 'article':
      if (place.from.kind !== 'inbox') wanted.set('from', shelfPath(place.from));
      if (place.query) wanted.set('q', place.query);
      if (place.at) wanted.set('at', place.at);
      if (place.find) wanted.set('find', place.find);
      return withSearch(`article/${encodeURIComponent(place.id)}`);
    case 'versions':
      if (place.from.kind !== 'inbox') wanted.set('from', shelfPath(place.from));
      if (place.query) wanted.set('q', place.query);
      if (place.version) wanted.set('of', String(place.version));
      return withSearch(`article/${encodeURIComponent(place.id)}/versions`);
    case 'queue':
      if (place.window) wanted.set('window', String(place.window));
      return withSearch('queue');
    case 'profiles':
      return withSearch(
        place.profile ? `profiles/${encodeURIComponent(place.profile)}` : 'profiles',
      );
    case 'highlights':
      if (place.query) wanted.set('q', place.query);
      return withSearch('highlights');
    case 'export':
      if (place.of.kind === 'selection') wanted.set('of', 'selection');
      if (place.of.kind === 'highlights') {
        wanted.set('of', 'highlights');
        if (place.of.query) wanted.set('q', place.of.query);
      }
      if (place.of.kind === 'shelf') {
        wanted.set('of', shelfPath(place.of.shelf));
        if (place.of.query) wanted.set('q', place.of.query);
      }
      return withSearch('export');
    default:
      return `#/${place.view}`;
  }
}

/** The place of an address; the inbox when it names none. */
export function placeAt(hash: string): Place {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const wanted = new URLSearchParams(search);
  const query = wanted.get('q') ?? '';
  const find = wanted.get('find');
  const [first = '', second = ''] = path.split(/\/(.*)/s);
  switch (first) {
    case 'article':
      if (!second) break;
      if (second.endsWith(VERSIONS))
        return {
          view: 'versions',
          id: decoded(second.slice(0, -VERSIONS.length)),
          version: Number(wanted.get('of')) || 0,
          from: originAt(wanted.get('from') ?? ''),
          query,
        };
      return {
        view: 'article',
        id: decoded(second),
        from: originAt(wanted.get('from') ?? ''),
        query,
        at: wanted.get('at') ?? '',
        ...(find && { find }),
      };
    case 'highlights':
      return { view: 'highlights', query };
    case 'queue':
      return { view: 'queue', window: Number(wanted.get('window')) || 0 };
    case 'export':
      return { view: 'export', of: exportPart(wanted.get('of') ?? '', query) };
    case 'profiles':
      return { view: 'profiles', profile: decoded(second) };
    case 'import':
    case 'backup':
    case 'settings':
      return { view: first };
  }
  const sort = SORTS.find((name) => name === wanted.get('sort'));
  return { view: 'list', shelf: shelfAt(path) ?? INBOX, query, ...(sort && { sort }) };
}

function exportPart(of: string, query: string): ExportPart {
  if (of === 'selection') return { kind: 'selection' };
  if (of === 'highlights') return { kind: 'highlights', query };
  const shelf = shelfAt(of);
  return shelf ? { kind: 'shelf', shelf, query } : { kind: 'all' };
}
