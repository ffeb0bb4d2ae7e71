import { Dexie } from 'dexie';
import { writeRows } from './index-request';
import { type IndexState, searchDatabase } from './search-database';
import { type Doc, segmentRow, sizeOf } from './segment-docs';
import type { TermRow } from './term-row';

/** Rows put in one transaction: enough to be quick, few enough for a short task. */
const CHUNK = 32;
const TABLES = [
  searchDatabase.state,
  searchDatabase.segments,
  searchDatabase.docs,
  searchDatabase.places,
];

/** The index was thrown away while it was being written, or there is none. */
export class IndexGoneError extends Error {
  override name = 'IndexGoneError';
}

/** Changes the state row and what belongs to it, all or nothing. */
async function changeIndex(
  born: string,
  change: (state: IndexState) => Promise<void> | void,
): Promise<void> {
  await searchDatabase.transaction('rw', TABLES, async () => {
    const state = await searchDatabase.state.get('state');
    if (state?.born !== born) throw new IndexGoneError('The search index was replaced.');
    await change(state);
    await searchDatabase.state.put({ ...state, generation: state.generation + 1 });
  });
}

/** Throws the index away and begins one that holds nothing. */
export async function replaceIndex(state: IndexState): Promise<void> {
  await searchDatabase.transaction('rw', TABLES, async () => {
    for (const table of TABLES) await table.clear();
    await searchDatabase.state.put(state);
  });
}

/**
 * Writes a segment whose rows come bit by bit. Until `finish` nothing refers to it; a segment that was
 * left unfinished is swept away by `sweepSegments`.
 */
export class SegmentWriter {
  private rows: TermRow[] = [];

  private constructor(
    private readonly born: string,
    private readonly id: number,
  ) {}

  /** A writer with a number that no segment had before, not even an unfinished one. */
  static async begin(born: string): Promise<SegmentWriter> {
    let id = 0;
    await changeIndex(born, (state) => {
      id = state.nextSegment++;
    });
    return new SegmentWriter(born, id);
  }

  async give(rows: TermRow[]): Promise<void> {
    this.rows.push(...rows);
    while (this.rows.length >= CHUNK) await this.put(this.rows.splice(0, CHUNK));
  }

  private async put(rows: TermRow[]): Promise<void> {
    await writeRows((docs, places) => {
      for (const row of rows) {
        docs.put(row.docs, [this.id, row.last]);
        places.put(row.places, [this.id, row.last]);
      }
    });
  }

  /** Makes the segment part of the index, together with what else changes. */
  async finish(docs: Doc[], change: (state: IndexState) => Promise<void> | void): Promise<void> {
    if (this.rows.length) await this.put(this.rows);
    await changeIndex(this.born, async (state) => {
      await change(state);
      if (!docs.length) return;
      await searchDatabase.segments.add(segmentRow(this.id, docs));
      state.segments.push({
        id: this.id,
        size: sizeOf(docs),
        gone: new Uint8Array((docs.length + 7) >>> 3),
        goneSize: 0,
      });
    });
  }
}

/** Removes segments; called within `changeIndex`. */
export async function dropSegments(state: IndexState, ids: number[]): Promise<void> {
  state.segments = state.segments.filter(({ id }) => !ids.includes(id));
  await searchDatabase.segments.bulkDelete(ids);
  for (const id of ids) await dropRows(id);
}

async function dropRows(id: number): Promise<void> {
  for (const table of [searchDatabase.docs, searchDatabase.places])
    await table.where(':id').between([id, ''], [id, Dexie.maxKey]).delete();
}

/** Removes the rows of segments that were never finished. */
export async function sweepSegments(born: string): Promise<void> {
  await changeIndex(born, async (state) => {
    const known = new Set(state.segments.map(({ id }) => id));
    for (let id = 0; ; ) {
      const later = searchDatabase.docs.where(':id').above([id, Dexie.maxKey]);
      const [key] = await later.limit(1).primaryKeys();
      if (!key) return;
      id = key[0];
      if (!known.has(id)) await dropRows(id);
    }
  });
}
