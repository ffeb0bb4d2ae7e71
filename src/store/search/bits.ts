import type { Numbers } from './numbers';

/** Bits that grow as they are written, the lowest first. */
export class BitWriter {
  private bytes = new Uint8Array(1024);
  /** Bits written. */
  length = 0;

  /**
   * Writes a whole number in Rice's code: what is above the lowest `width` bits in unary, then those
   * bits. Short when numbers are about 2^width. Width is from 0 to 24.
   */
  rice(value: number, width: number): void {
    const zeros = value >>> width;
    const needed = ((this.length + zeros + 1 + width) >>> 3) + 1;
    if (needed > this.bytes.length) {
      const bigger = new Uint8Array(Math.max(this.bytes.length * 2, needed));
      bigger.set(this.bytes);
      this.bytes = bigger;
    }
    this.length += zeros;
    this.put(1, 1);
    this.put(value & ((1 << width) - 1), width);
  }

  private put(value: number, width: number): void {
    let rest = value;
    let left = width;
    while (left > 0) {
      const at = this.length >>> 3;
      const free = 8 - (this.length & 7);
      const count = Math.min(free, left);
      const bits = (rest & ((1 << count) - 1)) << (this.length & 7);
      this.bytes[at] = (this.bytes[at] ?? 0) | bits;
      rest >>>= count;
      left -= count;
      this.length += count;
    }
  }

  /** What was written, filled up to whole bytes; until the next write. */
  view(): Uint8Array {
    return this.bytes.subarray(0, (this.length + 7) >>> 3);
  }

  /** Begins anew in the same memory. */
  clear(): void {
    this.bytes.fill(0, 0, (this.length + 7) >>> 3);
    this.length = 0;
  }
}

/** Bytes that must follow the last bit, so that four can be read at once from any. */
export const PADDING = 3;

/** Reads what a BitWriter wrote and `PADDING` bytes were added to. */
export class BitReader {
  private readonly view: DataView;

  constructor(
    bytes: Uint8Array,
    /** The bit that is read next. */
    private at = 0,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Adds so many rising numbers that were written as differences, each in Rice's code of this width. */
  rising(count: number, width: number, into: Numbers): void {
    const { view } = this;
    const values = into.reserve(into.length + count);
    const mask = (1 << width) - 1;
    let { at } = this;
    let { length } = into;
    let value = 0;
    for (let left = count; left > 0; left--) {
      // 25 bits at least; a number that needs more is read bit by bit.
      const bits = view.getInt32(at >>> 3, true) >>> (at & 7);
      const zeros = 31 - Math.clz32(bits & -bits);
      if (bits !== 0 && zeros + 1 + width <= 25) {
        value += (zeros << width) + ((bits >>> (zeros + 1)) & mask);
        at += zeros + 1 + width;
      } else {
        this.at = at;
        value += this.rice(width);
        at = this.at;
      }
      values[length++] = value;
    }
    into.length = length;
    this.at = at;
  }

  private rice(width: number): number {
    let zeros = 0;
    while (this.bit() === 0) zeros++;
    let low = 0;
    for (let index = 0; index < width; index++) low |= this.bit() << index;
    return zeros * 2 ** width + low;
  }

  /** Throws a RangeError after the end. */
  private bit(): number {
    const bit = (this.view.getUint8(this.at >>> 3) >>> (this.at & 7)) & 1;
    this.at++;
    return bit;
  }
}
