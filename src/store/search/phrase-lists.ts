import { rowsOf, type TermRange, unitedList } from './index-rows';
import { joinPlaces } from './join-places';
import type { LoadedSegment } from './loaded-index';
import { PostingList } from './posting-list';
import type { Slot } from './query';

const END = '\uffff';

/** A term, or several of which any will do, and its place in the phrase. */
interface PhraseTerm extends TermRange {
  at: number;
}

/** The index terms of a phrase: pairs of characters for a run, each with the next, see tokens.ts. */
function phraseTerms(slots: Slot[]): PhraseTerm[] {
  return slots.flatMap(({ kind, text, at }): PhraseTerm[] => {
    if (kind === 'word') return [{ from: text, to: text, at }];
    const characters = [...text];
    // A single character begins a pair or ends a run: its terms are those that begin with it.
    if (kind === 'prefix' || characters.length === 1) return [{ from: text, to: text + END, at }];
    return characters.slice(1).map((next, index) => {
      const pair = (characters[index] ?? '') + next;
      return { from: pair, to: pair, at: at + index };
    });
  });
}

/**
 * Asks for the documents of a segment that hold a phrase. The requests are made at once; what is given
 * is called when all of a search have been answered, and works without waiting.
 */
export async function askPhrase(
  reading: IDBTransaction,
  segmentId: number,
  slots: Slot[],
): Promise<(segment: LoadedSegment) => PostingList> {
  const terms = phraseTerms(slots);
  const isPhrase = terms.length > 1;
  const rows = await Promise.all(terms.map((term) => rowsOf(reading, segmentId, term, isPhrase)));
  return (segment) => {
    const lists = terms
      .map((term, index) => ({
        at: term.at,
        list: unitedList(rows[index] ?? { docs: [], places: [] }, term, segment),
      }))
      .sort((one, two) => one.list.places.length - two.list.places.length);
    const [first, ...others] = lists;
    let found = first?.list;
    for (const { at, list } of others)
      found = found && joinPlaces(found, list, at - (first?.at ?? 0));
    return found ?? new PostingList();
  };
}
