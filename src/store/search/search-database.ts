import { Dexie, type EntityTable, type Table } from 'dexie';
import { newId } from '../../model/id';

/** Raised when what the rows mean changes: an index of another format is thrown away and built anew. */
export const FORMAT = 1;

/** What never changes of a segment: its documents, by their numbers. */
export interface SegmentRow {
  id: number;
  /** Ids of its articles as JSON: one string is read much faster than a list. */
  articles: string;
  /** For each document, which of the articles it belongs to. */
  owners: Uint32Array<ArrayBuffer>;
  /** Which part of its article it is, see article-parts.ts. */
  parts: Uint8Array<ArrayBuffer>;
  /** The version of the text; 0 for other parts. */
  versions: Uint32Array<ArrayBuffer>;
  /** In places. */
  lengths: Uint32Array<ArrayBuffer>;
}

/** What changes of a segment. */
export interface SegmentState {
  id: number;
  /** Sum of its documents' lengths. */
  size: number;
  /** One bit a document: set when the document is no longer true. */
  gone: Uint8Array<ArrayBuffer>;
  goneSize: number;
}

/** The one row that says what the index is; every change of the index changes it in the same transaction. */
export interface IndexState {
  key: 'state';
  format: number;
  /** Rises with every change of the index. */
  generation: number;
  /** Tells this index from another that was built before or after it. */
  born: string;
  nextSegment: number;
  segments: SegmentState[];
  /** The last change of the collection that the index has seen, see change-log.ts. */
  seen: { n: number; articleId: string };
  /** The first walk through the collection, in the order of ids: how far it came. */
  walked: string;
  isWalked: boolean;
}

class SearchDatabase extends Dexie {
  declare state: EntityTable<IndexState, 'key'>;
  declare segments: EntityTable<SegmentRow, 'id'>;
  /** The two halves of each TermRow, by segment and last term. */
  declare docs: Table<Uint8Array, [segment: number, last: string]>;
  declare places: Table<Uint8Array, [segment: number, last: string]>;

  constructor() {
    // Everything here can be made again, and the state row stands in the same transaction as what it
    // says, so a power cut costs work and nothing else.
    super('postil-search', { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ state: 'key', segments: 'id', docs: '', places: '' });
  }
}

/** The full-text index: derived from the collection, in a database of its own. */
export const searchDatabase = new SearchDatabase();

/** The state of an index that holds nothing. */
export const emptyState = (seen: IndexState['seen']): IndexState => ({
  key: 'state',
  format: FORMAT,
  generation: 1,
  born: newId(),
  nextSegment: 1,
  segments: [],
  seen,
  walked: '',
  isWalked: false,
});
