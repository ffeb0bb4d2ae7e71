import { Numbers } from './numbers';
import { PostingList } from './posting-list';
import type { TermRow } from './term-row';
import { TermRowWriter } from './term-row-writer';
import { TermTable } from './term-table';
import { eachTerm } from './tokens';

/** Between two fields of a document, so that no phrase goes from one into the next. */
const FIELD_GAP = 1;

/** Turns a few dozen documents into rows of terms, in memory. */
export class SegmentBuilder {
  private readonly terms = new TermTable();
  private readonly seenTerms = new Numbers();
  private readonly seenDocs = new Numbers();
  private readonly seenPlaces = new Numbers();
  /** Of each document added, in places. */
  private lengths: number[] = [];

  /** Terms seen, repetitions included: what a build costs. */
  get size(): number {
    return this.seenTerms.length;
  }

  /**
   * Adds a document of folded fields, and of marks that are found whole and stand nowhere in a text.
   * Its number is how many were there before. Returns its length in places.
   */
  add(fields: string[], marks: string[]): number {
    let place = 0;
    for (const field of fields) {
      const end = eachTerm(field, (from, to, at) => this.see(field, from, to, at), place);
      if (end > place) place = end + FIELD_GAP;
    }
    for (const mark of new Set(marks)) this.see(mark, 0, mark.length, 0);
    const length = Math.max(0, place - FIELD_GAP);
    this.lengths.push(length);
    return length;
  }

  private see(text: string, from: number, to: number, place: number): void {
    this.seenTerms.push(this.terms.numberOf(text, from, to));
    this.seenDocs.push(this.lengths.length);
    this.seenPlaces.push(place);
  }

  /** The rows of all that was added; afterwards there is nothing, and the memory serves the next. */
  rows(): TermRow[] {
    const { starts, order } = this.byTerm();
    const rows: TermRow[] = [];
    const writer = new TermRowWriter(this.lengths, (row) => rows.push(row));
    const list = new PostingList();
    for (const number of this.terms.sorted()) {
      list.clear();
      for (let index = starts[number] ?? 0; index < (starts[number + 1] ?? 0); index++) {
        const at = order[index] ?? 0;
        list.see(this.seenDocs.at(at), this.seenPlaces.at(at));
      }
      writer.add(this.terms.term(number), list);
    }
    writer.end();
    this.terms.clear();
    for (const seen of [this.seenTerms, this.seenDocs, this.seenPlaces]) seen.clear();
    this.lengths = [];
    return rows;
  }

  /** Where in what was seen each term stands: a counting sort, which keeps documents and places in order. */
  private byTerm(): { starts: Uint32Array; order: Uint32Array } {
    const { seenTerms } = this;
    const starts = new Uint32Array(this.terms.size + 1);
    for (let at = 0; at < this.size; at++) {
      const after = seenTerms.at(at) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let number = 1; number < starts.length; number++)
      starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
    const next = starts.slice();
    const order = new Uint32Array(this.size);
    for (let at = 0; at < this.size; at++) {
      const number = seenTerms.at(at);
      const to = next[number] ?? 0;
      order[to] = at;
      next[number] = to + 1;
    }
    return { starts, order };
  }
}
