import { PostingList } from './posting-list';
import type { Slices } from './slices';
import type { Lengths, TermRow } from './term-row';
import { TermRowReader } from './term-row-reader';
import { TermRowWriter } from './term-row-writer';

/** Terms between two looks at the clock. */
const STEP = 64;

/** Rows to be merged with others. */
export interface RowSource {
  lengths: Lengths;
  /** The new number of each document, or -1 when it is gone. */
  map: Int32Array;
  /** The next rows in rising order; none after the last. */
  read(): Promise<TermRow[]>;
}

/** Goes through the terms of a source. */
class Cursor {
  /** The current term; undefined after the last. */
  term: string | undefined;
  private rows: TermRow[] = [];
  private places = new Uint8Array();
  private reader: TermRowReader | undefined;
  private readonly list = new PostingList();

  constructor(private readonly source: RowSource) {}

  /** Moves to the next term among the rows that are there; false when more are to be read. */
  next(): boolean {
    while (!this.reader?.next()) {
      const row = this.rows.shift();
      if (!row) return false;
      this.reader = new TermRowReader(row.docs);
      this.places = row.places;
    }
    this.term = this.reader.term;
    return true;
  }

  /** Reads more rows and moves to their first term. */
  async refill(): Promise<void> {
    this.reader = undefined;
    this.rows = await this.source.read();
    if (!this.next()) this.term = undefined;
  }

  /** Adds what is still true of the current term to a list, by new numbers. */
  addTo(into: PostingList): void {
    const { list, source } = this;
    this.reader?.readPlaces(this.places, source.lengths, list);
    let at = 0;
    for (let index = 0; index < list.docs.length; index++) {
      const doc = source.map[list.docs.at(index)] ?? -1;
      const times = list.times.at(index);
      if (doc >= 0) {
        into.docs.push(doc);
        into.times.push(times);
        for (let place = at; place < at + times; place++) into.places.push(list.places.at(place));
      }
      at += times;
    }
  }
}

/** Merges rows into rows that are handed to `give` in rising order, in short tasks and little memory. */
export async function mergeRows(
  sources: RowSource[],
  lengths: Lengths,
  give: (rows: TermRow[]) => Promise<void> | void,
  slices: Slices,
): Promise<void> {
  const cursors = new CursorQueue();
  for (const source of sources) {
    const cursor = new Cursor(source);
    await cursor.refill();
    cursors.add(cursor);
  }
  const made: TermRow[] = [];
  const writer = new TermRowWriter(lengths, (row) => made.push(row));
  const list = new PostingList();
  for (let step = 1; ; step++) {
    const first = cursors.take();
    const { term } = first ?? {};
    if (term === undefined) break;
    list.clear();
    for (let cursor = first; cursor; cursor = cursors.take(term)) {
      cursor.addTo(list);
      if (!cursor.next()) await cursor.refill();
      cursors.add(cursor);
    }
    list.sort();
    if (list.docs.length) writer.add(term, list);
    if (made.length) await give(made.splice(0));
    if (step % STEP === 0) await slices.pause();
  }
  writer.end();
  await give(made);
}

/** Cursors by their terms. There are dozens, and all move on; so each is put in its place by halving. */
class CursorQueue {
  /** The last has the lowest term. */
  private readonly cursors: Cursor[] = [];

  /** Puts a cursor in; not one that is at its end. */
  add(cursor: Cursor): void {
    const { term } = cursor;
    if (term === undefined) return;
    let low = 0;
    let high = this.cursors.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.cursors[middle]?.term ?? '') > term) low = middle + 1;
      else high = middle;
    }
    this.cursors.splice(low, 0, cursor);
  }

  /** Takes out the cursor with the lowest term; only if that is `term`, when it is given. */
  take(term?: string): Cursor | undefined {
    if (term !== undefined && this.cursors.at(-1)?.term !== term) return undefined;
    return this.cursors.pop();
  }
}
