import { answer, readIndex } from './index-request';
import type { LoadedIndex, LoadedSegment } from './loaded-index';
import { mergeRows, type RowSource } from './merge-rows';
import type { SegmentState } from './search-database';
import { type Doc, type DocList, mergeDocs } from './segment-docs';
import type { Slices } from './slices';
import type { TermRow } from './term-row';
import { dropSegments, SegmentWriter } from './write-segment';

/** So many segments of like size become one, some four times as large. */
const FAN = 4;
/** Smaller ones count as of one size: a few articles' words. */
const SMALLEST = 16_000;
/** About 2,048 articles of 1,200 words: larger ones hardly make a search quicker. */
const LARGEST = 3_000_000;
/** A segment with more than this share gone is written anew. */
const MOST_GONE = 0.3;
/** Rows read at once from each segment. */
const READ = 16;

/** The segments that should be merged next; none when all is well. */
export function segmentsToMerge(segments: SegmentState[]): number[] {
  const live = ({ size, goneSize }: SegmentState) => size - goneSize;
  const total = segments.reduce((sum, segment) => sum + live(segment), 0);
  // In a very large library segments grow with it, so that their number does not.
  const largest = Math.max(LARGEST, total / 6);
  const levels: SegmentState[][] = [];
  for (const segment of segments) {
    if (live(segment) >= largest / 2) continue;
    const level = Math.floor(Math.log(Math.max(1, live(segment) / SMALLEST)) / Math.log(FAN));
    levels[level] = [...(levels[level] ?? []), segment];
  }
  const equals = levels.find((level) => level && level.length >= FAN);
  if (equals) return equals.slice(0, FAN).map(({ id }) => id);
  const worn = segments.find(({ size, goneSize }) => goneSize > size * MOST_GONE);
  return worn ? [worn.id] : [];
}

/** Makes one segment of several, without what is gone. */
export async function mergeSegments(
  index: LoadedIndex,
  ids: number[],
  slices: Slices,
): Promise<void> {
  const segments = index.segments.filter(({ id }) => ids.includes(id));
  const { docs, maps } = mergeDocs(segments.map(docsOf));
  const writer = await SegmentWriter.begin(index.state.born);
  await mergeRows(
    segments.map((segment, at) => rowsOf(segment, maps[at] ?? new Int32Array())),
    docs.map(({ length }) => length),
    (rows) => writer.give(rows),
    slices,
  );
  await writer.finish(docs, (state) => dropSegments(state, ids));
}

const docsOf = ({ ids, owners, parts, versions, lengths, articleOf }: LoadedSegment): DocList =>
  Array.from(articleOf, (article, doc): Doc | undefined =>
    article < 0
      ? undefined
      : {
          articleId: ids[owners[doc] ?? 0] ?? '',
          part: parts[doc] ?? 0,
          version: versions[doc] ?? 0,
          length: lengths[doc] ?? 0,
        },
  );

function rowsOf({ id, lengths }: LoadedSegment, map: Int32Array): RowSource {
  let after: [number, string] = [id, ''];
  return {
    lengths,
    map,
    async read() {
      const reading = await readIndex();
      const range = IDBKeyRange.bound(after, [id, []], true);
      const [keys, docs, places] = await Promise.all([
        answer(reading.objectStore('docs').getAllKeys(range, READ)),
        answer(reading.objectStore('docs').getAll(range, READ)),
        answer(reading.objectStore('places').getAll(range, READ)),
      ]);
      const rows = docs.map((row, at): TermRow => {
        const key = keys[at];
        return { last: Array.isArray(key) ? String(key[1]) : '', docs: row, places: places[at] };
      });
      const last = rows.at(-1);
      if (last) after = [id, last.last];
      return rows;
    },
  };
}
