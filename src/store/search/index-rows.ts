import { answer } from './index-request';
import type { LoadedSegment } from './loaded-index';
import { PostingList } from './posting-list';
import { RowCache } from './row-cache';
import { TermRowReader } from './term-row-reader';

/** Terms from one to another, both included; one term when they are the same. */
export interface TermRange {
  from: string;
  to: string;
  /** Which of them count; all when it is not given. */
  holds?(term: string): boolean;
}

interface Rows {
  docs: Uint8Array[];
  places: Uint8Array[];
}

/** Places in a document are fewer than this, so that a document and a place fit into one number. */
const PLACES = 2 ** 26;

/** Rows of the index that was read last. */
export const rowCache = new RowCache();

/** Asks for the rows that hold these terms; all requests of a search are made before any is awaited. */
export async function rowsOf(
  reading: IDBTransaction,
  segment: number,
  range: TermRange,
  needsPlaces: boolean,
): Promise<Rows> {
  const [docs, places] = await Promise.all([
    readRows(reading, 'docs', segment, range),
    needsPlaces ? readRows(reading, 'places', segment, range) : [],
  ]);
  return { docs, places };
}

async function readRows(
  reading: IDBTransaction,
  store: 'docs' | 'places',
  segment: number,
  { from, to }: TermRange,
): Promise<Uint8Array[]> {
  const asked = `${rowCache.born} ${store} ${segment} ${from} ${to}`;
  const known = rowCache.get(asked);
  if (known) return known;
  const rows = reading.objectStore(store);
  // A row is named by its last term, so the first row from `to` on may hold the end of the range.
  const end = answer<Uint8Array | undefined>(
    rows.get(IDBKeyRange.bound([segment, to], [segment, []])),
  );
  const start =
    from === to
      ? []
      : answer<Uint8Array[]>(
          rows.getAll(IDBKeyRange.bound([segment, from], [segment, to], false, true)),
        );
  const last = await end;
  const found = [...(await start), ...(last ? [last] : [])];
  rowCache.set(asked, found);
  return found;
}

/**
 * Takes each term of the range with its documents, and their places when the rows of places are there.
 * The list is the same each time; it may be given.
 */
export function eachList(
  { docs, places }: Rows,
  { from, to, holds }: TermRange,
  { lengths }: Pick<LoadedSegment, 'lengths'>,
  take: (list: PostingList, term: string) => void,
  list = new PostingList(),
): void {
  for (const [at, row] of docs.entries()) {
    const reader = new TermRowReader(row);
    const placesRow = places[at];
    while (reader.next()) {
      if (reader.compare(from) < 0) continue;
      if (reader.compare(to) > 0) break;
      const { term } = reader;
      if (holds && !holds(term)) continue;
      list.clear();
      if (placesRow) reader.readPlaces(placesRow, lengths, list);
      else reader.readDocs(list);
      take(list, term);
    }
  }
}

/** All documents of the range as one list; the places too when the rows of places are there. */
export function unitedList(rows: Rows, range: TermRange, segment: LoadedSegment): PostingList {
  const united = new PostingList();
  if (range.from === range.to) {
    eachList(rows, range, segment, () => {}, united);
    return united;
  }
  if (!rows.places.length) {
    const counts = new Uint32Array(segment.articleOf.length);
    eachList(rows, range, segment, ({ docs, times }) => {
      for (let at = 0; at < docs.length; at++) {
        const doc = docs.at(at);
        counts[doc] = (counts[doc] ?? 0) + times.at(at);
      }
    });
    for (let doc = 0; doc < counts.length; doc++)
      if (counts[doc]) {
        united.docs.push(doc);
        united.times.push(counts[doc] ?? 0);
      }
    return united;
  }
  const all: number[] = [];
  eachList(rows, range, segment, ({ docs, times, places }) => {
    let place = 0;
    for (let at = 0; at < docs.length; at++)
      for (let left = times.at(at); left > 0; left--)
        all.push(docs.at(at) * PLACES + places.at(place++));
  });
  for (const one of Float64Array.from(all).sort())
    united.see(Math.floor(one / PLACES), one % PLACES);
  return united;
}
