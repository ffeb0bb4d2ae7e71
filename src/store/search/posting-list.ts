/** The documents of one term in rising order, how often it stands in each, and where. */
export class PostingList {
  readonly docs: number[] = [];
  readonly times: number[] = [];
  /** The places of the first document, then those of the next; rising within each. */
  readonly places: number[] = [];

  clear(): void {
    this.docs.length = 0;
    this.times.length = 0;
    this.places.length = 0;
  }

  /** Adds one place; documents rise, and places rise within one. */
  see(doc: number, place: number): void {
    const last = this.docs.length - 1;
    if (this.docs[last] === doc) this.times[last] = (this.times[last] ?? 0) + 1;
    else {
      this.docs.push(doc);
      this.times.push(1);
    }
    this.places.push(place);
  }

  /** Becomes a copy of another list. */
  take({ docs, times, places }: PostingList): void {
    this.clear();
    for (const doc of docs) this.docs.push(doc);
    for (const count of times) this.times.push(count);
    for (const place of places) this.places.push(place);
  }

  /** Puts the documents into rising order, for a list that was gathered from several. */
  sort(): void {
    const { docs, times, places } = this;
    let isSorted = true;
    for (let index = 1; index < docs.length && isSorted; index++)
      isSorted = (docs[index - 1] ?? 0) < (docs[index] ?? 0);
    if (isSorted) return;
    let start = 0;
    const whole = docs.map((doc, index) => {
      const from = start;
      start += times[index] ?? 0;
      return { doc, places: places.slice(from, start) };
    });
    this.clear();
    for (const one of whole.sort((a, b) => a.doc - b.doc)) {
      docs.push(one.doc);
      times.push(one.places.length);
      for (const place of one.places) places.push(place);
    }
  }
}
