import { ABOUT, WEIGHTS } from './article-parts';
import { answer } from './index-request';
import { FORMAT, type IndexState, type SegmentRow } from './search-database';

/** A segment with its documents' articles as numbers that all segments share. */
export interface LoadedSegment extends SegmentRow {
  ids: string[];
  /** For each document its article's number; -1 when the document is no longer true. */
  articleOf: Int32Array;
}

/** All of the index but its rows: one generation of it. */
export interface LoadedIndex {
  state: IndexState;
  segments: LoadedSegment[];
  /** By article number. */
  articles: string[];
  numbers: Map<string, number>;
  /** Mean length of the documents of each part. */
  means: number[];
}

let loaded: LoadedIndex | undefined;

/** The state row, when it is of our format. */
export async function stateIn(reading: IDBTransaction): Promise<IndexState | undefined> {
  const state: IndexState | undefined = await answer(reading.objectStore('state').get('state'));
  return state?.format === FORMAT ? state : undefined;
}

/** The index as it is now. Undefined when there is none of our format. */
export async function loadIndex(reading: IDBTransaction): Promise<LoadedIndex | undefined> {
  const state = await stateIn(reading);
  return state && loadSegments(state, reading);
}

/** The index of a state; kept in memory until it changes. */
export async function loadSegments(
  state: IndexState,
  reading: IDBTransaction,
): Promise<LoadedIndex> {
  // An index that was built anew counts its generations and segments from the start again.
  const before = loaded?.state.born === state.born ? loaded : undefined;
  if (before?.state.generation === state.generation) return before;
  const known = new Map(before?.segments.map((segment) => [segment.id, segment]));
  const rows = await Promise.all(
    state.segments.map(
      ({ id }): SegmentRow | undefined | Promise<SegmentRow | undefined> =>
        known.get(id) ?? answer(reading.objectStore('segments').get(id)),
    ),
  );
  loaded = numbered(
    state,
    rows.filter((row) => row !== undefined),
  );
  return loaded;
}

/** True when a document's bit is set. */
const isGone = (gone: Uint8Array, doc: number): boolean =>
  (((gone[doc >>> 3] ?? 0) >>> (doc & 7)) & 1) === 1;

function numbered(state: IndexState, rows: SegmentRow[]): LoadedIndex {
  const numbers = new Map<string, number>();
  const articles: string[] = [];
  const counts = WEIGHTS.map(() => 0);
  const sums = WEIGHTS.map(() => 0);
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, articles.length);
    return articles.push(id) - 1;
  };
  const segments = rows.map((row): LoadedSegment => {
    const ids: string[] = JSON.parse(row.articles);
    const gone = state.segments.find(({ id }) => id === row.id)?.gone ?? new Uint8Array();
    const numberOfOwner = new Int32Array(ids.length).fill(-1);
    const articleOf = new Int32Array(row.owners.length).fill(-1);
    for (let doc = 0; doc < articleOf.length; doc++) {
      if (isGone(gone, doc)) continue;
      const part = row.parts[doc] ?? ABOUT;
      counts[part] = (counts[part] ?? 0) + 1;
      sums[part] = (sums[part] ?? 0) + (row.lengths[doc] ?? 0);
      const owner = row.owners[doc] ?? 0;
      if ((numberOfOwner[owner] ?? 0) < 0) numberOfOwner[owner] = numberOf(ids[owner] ?? '');
      articleOf[doc] = numberOfOwner[owner] ?? -1;
    }
    return { ...row, ids, articleOf };
  });
  const means = sums.map((sum, part) => sum / Math.max(1, counts[part] ?? 0) || 1);
  return { state, segments, articles, numbers, means };
}
