import { Numbers } from './numbers';

/** Slots at least twice as many as terms, so that a look-up meets few others. */
const FEWEST_SLOTS = 1 << 12;

/**
 * Numbers for terms, in the order in which they were first seen. A Map of strings does the same, but
 * makes a string of every word of every text; this keeps memory that is used again and again.
 */
export class TermTable {
  /** A term's number plus 1, at its hash or the next free slot; 0 is free. */
  private slots = new Int32Array(FEWEST_SLOTS);
  /** The terms' UTF-16 units one after the other, and where each term ends. */
  private readonly units = new Numbers();
  private readonly ends = new Numbers();

  /** How many terms there are. */
  get size(): number {
    return this.ends.length;
  }

  /** The number of the term that stands in a text from `start` to `end`. */
  numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    // The lowest bits of this hash (FNV-1a) depend on the lowest bits of the text alone.
    let slot = (hash ^ (hash >>> 15)) & (this.slots.length - 1);
    for (let known = this.slots[slot]; known; known = this.slots[slot]) {
      if (this.isTerm(known - 1, text, start, end)) return known - 1;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    for (let at = start; at < end; at++) this.units.push(text.charCodeAt(at));
    this.ends.push(this.units.length);
    this.slots[slot] = this.size;
    if (this.size * 2 > this.slots.length) this.grow();
    return this.size - 1;
  }

  private startOf(number: number): number {
    return number ? this.ends.at(number - 1) : 0;
  }

  private isTerm(number: number, text: string, start: number, end: number): boolean {
    let unit = this.startOf(number);
    if (this.ends.at(number) - unit !== end - start) return false;
    for (let at = start; at < end; at++)
      if (this.units.at(unit++) !== text.charCodeAt(at)) return false;
    return true;
  }

  private grow(): void {
    const { size } = this;
    const terms = Array.from({ length: size }, (_, number) => this.term(number));
    this.slots = new Int32Array(this.slots.length * 4);
    this.units.clear();
    this.ends.clear();
    for (const term of terms) this.numberOf(term, 0, term.length);
  }

  term(number: number): string {
    let term = '';
    for (let unit = this.startOf(number); unit < this.ends.at(number); unit++)
      term += String.fromCharCode(this.units.at(unit));
    return term;
  }

  /** The numbers of all terms, in the order of the terms as JavaScript compares strings. */
  sorted(): Uint32Array {
    return Uint32Array.from({ length: this.size }, (_, number) => number).sort((one, other) =>
      this.compare(one, other),
    );
  }

  private compare(one: number, other: number): number {
    const { units, ends } = this;
    let at = this.startOf(one);
    let otherAt = this.startOf(other);
    const length = ends.at(one) - at;
    const otherLength = ends.at(other) - otherAt;
    for (let left = Math.min(length, otherLength); left > 0; left--) {
      const difference = units.at(at++) - units.at(otherAt++);
      if (difference) return difference;
    }
    return length - otherLength;
  }

  /** Forgets all terms and keeps the memory. */
  clear(): void {
    this.slots.fill(0);
    this.units.clear();
    this.ends.clear();
  }
}
