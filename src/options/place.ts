import type { Shelf } from '../store/articles';

/** What the library shows. It stands in the address, so that reload, Back and two windows work. */
export type Place =
  | { view: 'list'; shelf: Shelf; query: string }
  /** `from` and `query` say what Back, next and previous mean; `at` is an annotation to show. */
  | { view: 'article'; id: string; from: Origin; query: string; at: string }
  | { view: 'highlights'; query: string }
  | { view: 'export'; of: ExportPart }
  | { view: 'import' }
  | { view: 'settings' };

/** What an export was asked for; a selection's ids travel in the history entry, not in the address. */
export type ExportPart =
  | { kind: 'all' }
  | { kind: 'shelf'; shelf: Shelf; query: string }
  | { kind: 'selection' };

/** The list that an article was opened from. */
export type Origin = Shelf | { kind: 'highlights' };

export const INBOX: Shelf = { kind: 'inbox' };

const SHELVES = ['inbox', 'reading', 'archive', 'favourites', 'all', 'trash'] as const;

/** A list as a path: `inbox`, `tag/reading list`, `highlights`. */
function shelfPath(shelf: Origin): string {
  return shelf.kind === 'tag' ? `tag/${encodeURIComponent(shelf.tag)}` : shelf.kind;
}

function shelfAt(path: string): Shelf | undefined {
  const kind = SHELVES.find((name) => name === path);
  if (kind) return { kind };
  if (!path.startsWith('tag/')) return undefined;
  const tag = decoded(path.slice(4));
  return tag ? { kind: 'tag', tag } : undefined;
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
      return withSearch(shelfPath(place.shelf));
    case 'article':
      if (place.from.kind !== 'inbox') wanted.set('from', shelfPath(place.from));
      if (place.query) wanted.set('q', place.query);
      if (place.at) wanted.set('at', place.at);
      return withSearch(`article/${encodeURIComponent(place.id)}`);
    case 'highlights':
      if (place.query) wanted.set('q', place.query);
      return withSearch('highlights');
    case 'export':
      if (place.of.kind === 'selection') wanted.set('of', 'selection');
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
  const [first = '', second = ''] = path.split(/\/(.*)/s);
  switch (first) {
    case 'article':
      if (!second) break;
      return {
        view: 'article',
        id: decoded(second),
        from: originAt(wanted.get('from') ?? ''),
        query,
        at: wanted.get('at') ?? '',
      };
    case 'highlights':
      return { view: 'highlights', query };
    case 'export':
      return { view: 'export', of: exportPart(wanted.get('of') ?? '', query) };
    case 'import':
    case 'settings':
      return { view: first };
  }
  return { view: 'list', shelf: shelfAt(path) ?? INBOX, query };
}

function exportPart(of: string, query: string): ExportPart {
  if (of === 'selection') return { kind: 'selection' };
  const shelf = shelfAt(of);
  return shelf ? { kind: 'shelf', shelf, query } : { kind: 'all' };
}
