import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PostingList } from '../../../src/store/search/posting-list';
import type { TermRow } from '../../../src/store/search/term-row';
import { TermRowReader } from '../../../src/store/search/term-row-reader';
import { TermRowWriter } from '../../../src/store/search/term-row-writer';

const LENGTHS = [0, 3, 40, 1000, 70_000, 1_000_000];

/** Documents of the lengths above, each with rising places. */
const postings = fc
  .array(
    fc.tuple(
      fc.nat(LENGTHS.length - 1),
      fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pairs) => {
    const list = new PostingList();
    for (const [doc, places] of [...new Map(pairs)].sort((one, two) => one[0] - two[0]))
      for (const place of places.sort((one, two) => one - two)) list.see(doc, place);
    return list;
  });

const term = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '机', '器', '\ud842') }),
  fc.string({ minLength: 20, maxLength: 64, unit: fc.constantFrom('a', 'b') }),
);

const entries = fc
  .uniqueArray(fc.tuple(term, postings), { selector: ([name]) => name, maxLength: 300 })
  .map((all) => all.sort(([one], [two]) => (one < two ? -1 : 1)));

function rowsOf(all: [string, PostingList][]): TermRow[] {
  const rows: TermRow[] = [];
  const writer = new TermRowWriter(LENGTHS, (row) => rows.push(row));
  for (const [name, list] of all) writer.add(name, list);
  writer.end();
  return rows;
}

const plain = ({ docs, times, places }: PostingList): number[][] =>
  [docs, times, places].map((numbers) => numbers.toArray());

it('what is packed is read again, term by term', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const read: [string, number[][]][] = [];
      for (const row of rowsOf(all)) {
        const reader = new TermRowReader(row.docs);
        while (reader.next()) {
          const list = new PostingList();
          reader.readPlaces(row.places, LENGTHS, list);
          read.push([reader.term, plain(list)]);
        }
        expect(read.at(-1)?.[0]).toBe(row.last);
      }
      expect(read).toEqual(all.map(([name, list]) => [name, plain(list)]));
    }),
  );
});

it('a term in the middle is read without those before it', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (all, nth) => {
      const wanted = all[nth % Math.max(1, all.length)];
      for (const row of rowsOf(all)) {
        const reader = new TermRowReader(row.docs);
        while (reader.next())
          if (wanted && reader.compare(wanted[0]) === 0) {
            const list = new PostingList();
            reader.readDocs(list);
            expect(plain(list).slice(0, 2)).toEqual(plain(wanted[1]).slice(0, 2));
            list.clear();
            reader.readPlaces(row.places, LENGTHS, list);
            expect(plain(list)).toEqual(plain(wanted[1]));
          }
      }
    }),
  );
});
