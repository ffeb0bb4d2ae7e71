/** Whole numbers from 0 to 2^32 - 1 that grow as they come, in memory that is kept when they are cleared. */
export class Numbers {
  private values = new Uint32Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(this.length * 2);
    this.values[this.length++] = value;
  }

  /** The number at an index below the length. */
  at(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  /** Makes room, so that `values` can be written up to there. */
  reserve(count: number): Uint32Array {
    if (count > this.values.length) {
      const bigger = new Uint32Array(Math.max(count, this.values.length * 2));
      bigger.set(this.values.subarray(0, this.length));
      this.values = bigger;
    }
    return this.values;
  }

  clear(): void {
    this.length = 0;
  }

  toArray(): number[] {
    return [...this.values.subarray(0, this.length)];
  }
}
