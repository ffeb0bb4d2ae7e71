import { BitWriter, PADDING } from './bits';
import { ByteWriter } from './bytes';
import type { PostingList } from './posting-list';
import { type Lengths, MOST_REST, MOST_SHARED, placeWidth, SKIP, type TermRow } from './term-row';

/** Rows, not postings, are what IndexedDB is slow at; so up to so many terms share one. */
const MOST_TERMS = 256;
/** Chromium moves values from 64 KiB on into files of their own, which are slow to read. */
const MOST_BYTES = 24 * 1024;

/** Packs rising terms into rows; term-row.ts says how. */
export class TermRowWriter {
  private readonly head = new ByteWriter();
  private readonly lists = new ByteWriter();
  private readonly list = new ByteWriter();
  private readonly row = new ByteWriter();
  private readonly places = new BitWriter();
  private readonly skips: number[] = [];
  private count = 0;
  private last = '';

  constructor(
    private readonly lengths: Lengths,
    private readonly give: (row: TermRow) => void,
  ) {}

  /** Terms must rise, as JavaScript compares strings; the list holds at least one place. */
  add(term: string, list: PostingList): void {
    if (this.count && this.lists.length + list.docs.length * 2 > MOST_BYTES) this.end();
    if (this.count && this.places.length / 8 + list.places.length > MOST_BYTES) this.end();
    if (this.count % SKIP === 0) this.skips.push(this.places.length);
    const isSingle = list.places.length === 1;
    this.writeTerm(term, isSingle);
    if (isSingle) this.lists.number(list.docs.at(0));
    else this.writeDocs(list);
    this.writePlaces(list);
    this.last = term;
    if (++this.count === MOST_TERMS) this.end();
  }

  private writeTerm(term: string, isSingle: boolean): void {
    const { head, last } = this;
    const most = Math.min(term.length, last.length);
    let shared = 0;
    while (shared < most && term.charCodeAt(shared) === last.charCodeAt(shared)) shared++;
    const rest = term.length - shared;
    head.byte(
      (Math.min(shared, MOST_SHARED) << 4) | (Math.min(rest, MOST_REST) << 1) | Number(isSingle),
    );
    if (shared >= MOST_SHARED) head.number(shared - MOST_SHARED);
    if (rest >= MOST_REST) head.number(rest - MOST_REST);
    for (let at = shared; at < term.length; at++) {
      const before = at === shared && at < last.length ? last.charCodeAt(at) : 0;
      head.number(term.charCodeAt(at) - before);
    }
  }

  private writeDocs({ docs, times }: PostingList): void {
    let before = 0;
    this.list.clear();
    for (let index = 0; index < docs.length; index++) {
      const doc = docs.at(index);
      const count = times.at(index);
      this.list.number((doc - before) * 2 + Number(count > 1));
      if (count > 1) this.list.number(count);
      before = doc;
    }
    this.head.number(this.list.length);
    this.lists.append(this.list.view());
  }

  private writePlaces({ docs, times, places }: PostingList): void {
    let at = 0;
    for (let index = 0; index < docs.length; index++) {
      const count = times.at(index);
      const width = placeWidth(this.lengths[docs.at(index)] ?? 0, count);
      let before = 0;
      for (let end = at + count; at < end; at++) {
        const place = places.at(at);
        this.places.rice(place - before, width);
        before = place;
      }
    }
  }

  /** Gives the row that is not full yet. */
  end(): void {
    if (!this.count) return;
    const { row } = this;
    row.clear();
    row.number(this.head.length);
    row.append(this.head.view());
    row.append(this.lists.view());
    const docs = row.copy();
    row.clear();
    row.number(this.skips.length);
    for (const [index, skip] of this.skips.entries())
      if (index) row.number(skip - (this.skips[index - 1] ?? 0));
    row.append(this.places.view());
    for (let left = PADDING; left > 0; left--) row.byte(0);
    this.give({ last: this.last, docs, places: row.copy() });
    this.head.clear();
    this.lists.clear();
    this.places.clear();
    this.skips.length = 0;
    this.count = 0;
    this.last = '';
  }
}
