/** Bytes of rows that are kept in memory. While a query is typed, all but its last word stay the same. */
const MOST_BYTES = 8_000_000;

/** Rows that were read lately, by what was asked for. Rows never change as long as the index is the same. */
export class RowCache {
  private readonly answers = new Map<string, Uint8Array[]>();
  private bytes = 0;
  /** The index that it holds rows of; part of every question, so that a late answer is no other index's. */
  born = '';

  /** Begins anew when this is another index than before. */
  use(born: string): void {
    if (born === this.born) return;
    this.born = born;
    this.answers.clear();
    this.bytes = 0;
  }

  get(asked: string): Uint8Array[] | undefined {
    const rows = this.answers.get(asked);
    if (!rows) return undefined;
    // A Map keeps the order in which keys came: the one used last goes to the end.
    this.answers.delete(asked);
    this.answers.set(asked, rows);
    return rows;
  }

  /** Keeps an answer, and drops those not used for longest when there are too many. */
  set(asked: string, rows: Uint8Array[]): void {
    if (this.answers.has(asked)) return;
    this.answers.set(asked, rows);
    this.bytes += bytesOf(rows);
    for (const [oldest, dropped] of this.answers) {
      if (this.bytes <= MOST_BYTES) return;
      this.answers.delete(oldest);
      this.bytes -= bytesOf(dropped);
    }
  }
}

const bytesOf = (rows: Uint8Array[]): number => rows.reduce((sum, row) => sum + row.length, 0);
