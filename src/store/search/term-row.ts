/**
 * One row of the index: rising terms with their documents, packed, and in a row of the same key
 * their places, which only phrases ask for.
 *
 * The row of documents: the length of its head, the head, and the lists. A term's head is a byte
 * (four bits: how many UTF-16 units it shares with the term before; three: how many follow; one:
 * whether it stands just once), numbers for lengths that do not fit, the first unit that differs as a
 * difference, the other units, and, unless it stands just once, the length of its list in bytes. A list
 * holds for each document its distance from the one before, doubled, plus 1 when the term stands
 * there more than once; then that number follows. Of a term that stands just once: the document.
 *
 * The row of places: how many sixteens of terms it has, where each after the first begins, as
 * differences in bits, then bits: the places of every document of every term as differences in Rice's
 * code, and three empty bytes. The code's width follows from the document's length and the number of
 * places, so it is not written: measured on made-up English and Chinese, this takes 1.3 bytes a word,
 * where whole bytes took 1.8.
 */
export interface TermRow {
  /** The highest term: the row's key, so that the first row from a term on is the one to look in. */
  last: string;
  docs: Uint8Array<ArrayBuffer>;
  places: Uint8Array<ArrayBuffer>;
}

/** The lengths of documents in places, by document. */
export type Lengths = ArrayLike<number>;

/** Every so many terms, the row of places says where the next begins. */
export const SKIP = 16;
export const MOST_SHARED = 15;
export const MOST_REST = 7;

/** The width of Rice's code for places that are spread over a document: half to all of their mean distance. */
export const placeWidth = (length: number, times: number): number =>
  31 - Math.clz32(Math.max(1, Math.floor(length / (times + 1))));
