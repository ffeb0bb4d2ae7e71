import { Numbers } from './numbers';

/** The documents of one term in rising order, how often it stands in each, and where. */
export class PostingList {
  readonly docs = new Numbers();
  readonly times = new Numbers();
  /** The places of the first document, then those of the next; rising within each. */
  readonly places = new Numbers();

  clear(): void {
    this.docs.clear();
    this.times.clear();
    this.places.clear();
  }

  /** Adds one place; documents rise, and places rise within one. */
  see(doc: number, place: number): void {
    const { docs, times } = this;
    const last = docs.length - 1;
    if (last >= 0 && docs.at(last) === doc) times.set(last, times.at(last) + 1);
    else {
      docs.push(doc);
      times.push(1);
    }
    this.places.push(place);
  }

  /** Puts the documents into rising order, for a list that was gathered from several. */
  sort(): void {
    const { docs, times, places } = this;
    let isSorted = true;
    for (let index = 1; index < docs.length && isSorted; index++)
      isSorted = docs.at(index - 1) < docs.at(index);
    if (isSorted) return;
    const all = places.toArray();
    let start = 0;
    const whole = docs.toArray().map((doc, index) => {
      const from = start;
      start += times.at(index);
      return { doc, from, to: start };
    });
    this.clear();
    for (const { doc, from, to } of whole.sort((one, two) => one.doc - two.doc)) {
      docs.push(doc);
      times.push(to - from);
      for (let index = from; index < to; index++) places.push(all[index] ?? 0);
    }
  }
}
