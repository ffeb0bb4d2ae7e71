import { BitReader } from './bits';
import { ByteReader } from './bytes';
import type { PostingList } from './posting-list';
import { type Lengths, MOST_REST, MOST_SHARED, placeWidth, SKIP } from './term-row';

/** Walks through the terms of a row; term-row.ts says how it is packed. */
export class TermRowReader {
  private readonly head: ByteReader;
  private readonly lists: ByteReader;
  private readonly units: number[] = [];
  /** The current term's number in the row, and where in `lists` each term of its sixteen stands. */
  private index = -1;
  private readonly starts: number[] = [];
  private readonly singles: boolean[] = [];
  private end = 0;
  private bits: BitReader | undefined;
  /** The term whose places `bits` reads next. */
  private placed = 0;

  constructor(bytes: Uint8Array) {
    const start = new ByteReader(bytes);
    const length = start.number();
    this.head = new ByteReader(bytes, start.at, start.at + length);
    this.lists = new ByteReader(bytes, this.head.end);
    this.end = this.head.end;
  }

  /** Moves to the next term; false after the last. */
  next(): boolean {
    const { head, units } = this;
    if (head.isDone) return false;
    const byte = head.byte();
    let shared = byte >>> 4;
    if (shared === MOST_SHARED) shared += head.number();
    let rest = (byte >>> 1) & MOST_REST;
    if (rest === MOST_REST) rest += head.number();
    for (let at = shared; at < shared + rest; at++) {
      const before = at === shared && at < units.length ? (units[at] ?? 0) : 0;
      units[at] = before + head.number();
    }
    units.length = shared + rest;
    const slot = ++this.index % SKIP;
    this.starts[slot] = this.end;
    this.singles[slot] = (byte & 1) === 1;
    if (byte & 1) {
      this.lists.at = this.end;
      this.lists.number();
      this.end = this.lists.at;
    } else this.end += head.number();
    return true;
  }

  get term(): string {
    return String.fromCharCode(...this.units);
  }

  /** Below 0, 0 or above 0 as the current term comes before, is, or comes after another. */
  compare(term: string): number {
    const { units } = this;
    const most = Math.min(units.length, term.length);
    for (let at = 0; at < most; at++) {
      const difference = (units[at] ?? 0) - term.charCodeAt(at);
      if (difference) return difference;
    }
    return units.length - term.length;
  }

  /** Adds the current term's documents to a list, without their places. */
  readDocs(into: PostingList): void {
    this.readList(this.index % SKIP, into);
  }

  private readList(slot: number, { docs, times }: PostingList): void {
    const { lists } = this;
    lists.at = this.starts[slot] ?? 0;
    const end = slot === this.index % SKIP ? this.end : (this.starts[slot + 1] ?? 0);
    if (this.singles[slot]) {
      docs.push(lists.number());
      times.push(1);
      return;
    }
    let doc = 0;
    while (lists.at < end) {
      const head = lists.number();
      doc += Math.floor(head / 2);
      docs.push(doc);
      times.push(head & 1 ? lists.number() : 1);
    }
  }

  /**
   * Puts the current term's documents and places into a list, in place of what it held. Reading term
   * after term goes on where it was; reading one costs at most the fifteen before it.
   */
  readPlaces(places: Uint8Array, lengths: Lengths, into: PostingList): void {
    const slot = this.index % SKIP;
    const group = this.index - slot;
    if (!this.bits || this.placed < group) {
      this.bits = new BitReader(places, startOfGroup(places, group / SKIP));
      this.placed = group;
    }
    for (let at = this.placed - group; at <= slot; at++) {
      into.clear();
      this.readList(at, into);
      for (let index = 0; index < into.docs.length; index++) {
        const count = into.times.at(index);
        const width = placeWidth(lengths[into.docs.at(index)] ?? 0, count);
        this.bits.rising(count, width, into.places);
      }
    }
    this.placed = this.index + 1;
  }
}

/** The bit at which the places of a group of terms begin. */
function startOfGroup(places: Uint8Array, group: number): number {
  const reader = new ByteReader(places);
  const groups = reader.number();
  let skip = 0;
  for (let index = 1; index < groups; index++) {
    const more = reader.number();
    if (index <= group) skip += more;
  }
  return reader.at * 8 + skip;
}
