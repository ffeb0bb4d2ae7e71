import { PostingList } from './posting-list';

/**
 * The places of the first list after which, at the given distance, there is one of the second: two
 * tokens of a phrase. Both lists are in rising order.
 */
export function joinPlaces(one: PostingList, other: PostingList, distance: number): PostingList {
  const joined = new PostingList();
  let otherDoc = 0;
  let from = 0;
  let otherFrom = 0;
  for (let doc = 0; doc < one.docs.length; doc++) {
    const number = one.docs.at(doc);
    const end = from + one.times.at(doc);
    while (otherDoc < other.docs.length && other.docs.at(otherDoc) < number)
      otherFrom += other.times.at(otherDoc++);
    if (otherDoc === other.docs.length) return joined;
    if (other.docs.at(otherDoc) === number) {
      const otherEnd = otherFrom + other.times.at(otherDoc);
      let at = otherFrom;
      for (let index = from; index < end; index++) {
        const place = one.places.at(index);
        while (at < otherEnd && other.places.at(at) < place + distance) at++;
        if (at === otherEnd) break;
        if (other.places.at(at) === place + distance) joined.see(number, place);
      }
    }
    from = end;
  }
  return joined;
}
