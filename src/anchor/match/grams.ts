import type { Pause } from '../pause';

const BASE = 0x01000193;
const SPREAD = 0x9e3779b1;

/** The hash of `size` codes from `at` on. */
export function hashAt(codes: Uint16Array, at: number, size: number): number {
  let hash = 0;
  for (let i = at; i < at + size; i++) hash = (Math.imul(hash, BASE) + (codes[i] as number)) | 0;
  return hash;
}

/**
 * The grams (substrings of one length) that patterns are looked for with, and where each of them
 * stands in a text. One pass over the text finds all of them for all patterns; hashes may collide,
 * so whoever uses a place compares the characters.
 */
export class Grams {
  readonly size: number;
  #slots: Int32Array;
  #shift: number;
  #hashes: Int32Array;
  #size = 0;
  #heads = new Int32Array(0);
  #counts = new Int32Array(0);
  #next = new Int32Array(0);

  /** @param capacity how many grams there may be at most */
  constructor(size: number, capacity: number) {
    this.size = size;
    const bits = Math.max(10, Math.ceil(Math.log2(capacity * 2)));
    this.#slots = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
    this.#hashes = new Int32Array(capacity);
  }

  /** The number of the gram that begins at `at`, new or known. */
  add(codes: Uint16Array, at: number): number {
    const hash = hashAt(codes, at, this.size);
    const mask = this.#slots.length - 1;
    let slot = Math.imul(hash, SPREAD) >>> this.#shift;
    for (;;) {
      const id = (this.#slots[slot] as number) - 1;
      if (id < 0) break;
      if (this.#hashes[id] === hash) return id;
      slot = (slot + 1) & mask;
    }
    this.#hashes[this.#size] = hash;
    this.#slots[slot] = ++this.#size;
    return this.#size - 1;
  }

  /** Finds every place of every gram in the text. */
  async scan(codes: Uint16Array, pause: Pause): Promise<void> {
    this.#heads = new Int32Array(this.#size).fill(-1);
    this.#counts = new Int32Array(this.#size);
    this.#next = new Int32Array(codes.length);
    const last = codes.length - this.size;
    for (let from = 0; from <= last; from += CHUNK) {
      this.#scanChunk(codes, from, Math.min(from + CHUNK, last + 1));
      await pause();
    }
  }

  #scanChunk(codes: Uint16Array, from: number, to: number) {
    const hashes = this.#hashes;
    const slots = this.#slots;
    const shift = this.#shift;
    const mask = slots.length - 1;
    const heads = this.#heads;
    const counts = this.#counts;
    const next = this.#next;
    const size = this.size;
    let power = 1;
    for (let i = 0; i < size; i++) power = Math.imul(power, BASE);
    let hash = hashAt(codes, from, size);
    for (let at = from; at < to; at++) {
      let slot = Math.imul(hash, SPREAD) >>> shift;
      let id = (slots[slot] as number) - 1;
      while (id >= 0) {
        if (hashes[id] === hash) {
          next[at] = heads[id] as number;
          heads[id] = at;
          counts[id] = (counts[id] as number) + 1;
          break;
        }
        slot = (slot + 1) & mask;
        id = (slots[slot] as number) - 1;
      }
      hash =
        (Math.imul(hash, BASE) +
          (codes[at + size] as number) -
          Math.imul(codes[at] as number, power)) |
        0;
    }
  }

  /** How often the gram stands in the scanned text. */
  count(id: number): number {
    return this.#counts[id] ?? 0;
  }

  /** Its last place, -1 when there is none; `before` gives the next one to the left. */
  last(id: number): number {
    return this.#heads[id] ?? -1;
  }

  before(at: number): number {
    return this.#next[at] ?? -1;
  }
}

/** Places looked at between two looks at the clock: about 0.5 ms. */
const CHUNK = 65536;
