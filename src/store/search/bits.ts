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

  /** What was written, as a copy that stays, filled up to whole bytes. */
  copy(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, (this.length + 7) >>> 3);
  }

  /** Begins anew in the same memory. */
  clear(): void {
    this.bytes.fill(0, 0, (this.length + 7) >>> 3);
    this.length = 0;
  }
}

/** Reads what a BitWriter wrote. */
export class BitReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** The bit that is read next. */
    public at = 0,
  ) {}

  rice(width: number): number {
    const { bytes } = this;
    let at = this.at;
    let byte = (bytes[at >>> 3] ?? 1) >>> (at & 7);
    let zeros = 0;
    while (byte === 0) {
      zeros += 8 - (at & 7);
      at = (at | 7) + 1;
      byte = bytes[at >>> 3] ?? 1;
    }
    const more = 31 - Math.clz32(byte & -byte);
    zeros += more;
    at += more + 1;
    let low = 0;
    let got = 0;
    while (got < width) {
      const count = Math.min(8 - (at & 7), width - got);
      const bits = ((bytes[at >>> 3] ?? 0) >>> (at & 7)) & ((1 << count) - 1);
      low |= bits << got;
      got += count;
      at += count;
    }
    this.at = at;
    return zeros * 2 ** width + low;
  }
}
