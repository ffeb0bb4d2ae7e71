/** A passage that was found without doubt: where it was and where it is, in UTF-16 units. */
export interface Landmark {
  readonly was: number;
  readonly is: number;
}

/**
 * Which of the places in question keeps the order and the distances that passages had to their
 * neighbours: pages change here and there, seldom everywhere. Undefined when two places fit or none.
 * `landmarks` are sorted by where they were.
 */
export function placeInOrder(
  was: number,
  places: readonly number[],
  landmarks: readonly Landmark[],
): number | undefined {
  let low = 0;
  let high = landmarks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((landmarks[middle]?.was ?? 0) <= was) low = middle + 1;
    else high = middle;
  }
  // A moved neighbour misleads, so two on either side have a say, and where it was itself.
  const around = landmarks.slice(Math.max(0, low - 2), low + 2);
  const expected = around.length
    ? around.map((mark) => ({ at: was + mark.is - mark.was, span: Math.abs(was - mark.was) }))
    : [{ at: was, span: ALONE }];
  const distances = places.map((place) =>
    Math.min(...expected.map(({ at, span }) => Math.abs(place - at) + span / 20)),
  );
  const order = Array.from(places.keys()).sort((a, b) => at(distances, a) - at(distances, b));
  const [best = 0, second] = order;
  if (at(distances, best) > FAR) return undefined;
  if (second !== undefined && at(distances, second) < CLEARLY * at(distances, best) + NEAR)
    return undefined;
  return best;
}

const at = (list: readonly number[], index: number) => list[index] ?? Number.POSITIVE_INFINITY;

/** Counts as a neighbour this far away when there is none. */
const ALONE = 600;
/** Further than this from where it is expected, the order says nothing. */
const FAR = 1000;
/** The runner-up must be so many times further away, */
const CLEARLY = 2;
/** and this much more. */
const NEAR = 12;
