/**
 * Which characters of `b` stand in `a`: for each place in `a` its place in `b`. Grams that stand
 * once in both texts and in the same order are fixed points; between them it goes on with shorter
 * ones. Knows nothing of either engine.
 * @param {string} a @param {string} b
 */
export function align(a, b) {
  /** @type {Map<number, number>} */
  const places = new Map();
  fill(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, [32, 16, 8, 4], places);
  return places;
}

/**
 * @param {string} a @param {string} b
 * @param {{ a0: number, a1: number, b0: number, b1: number }} box
 * @param {number[]} sizes @param {Map<number, number>} places
 */
function fill(a, b, { a0, a1, b0, b1 }, [size, ...smaller], places) {
  if (size === undefined || a1 - a0 < size || b1 - b0 < size) return;
  const inA = uniqueGrams(a, a0, a1, size);
  const inB = uniqueGrams(b, b0, b1, size);
  const points = [];
  for (const [gram, at] of inA) {
    const there = inB.get(gram) ?? -1;
    if (at >= 0 && there >= 0) points.push({ a: at, b: there });
  }
  let fromA = a0;
  let fromB = b0;
  for (const point of increasing(points.sort((x, y) => x.a - y.a))) {
    if (point.a < fromA || point.b < fromB) continue;
    let left = 0;
    while (
      point.a - left > fromA &&
      point.b - left > fromB &&
      a[point.a - left - 1] === b[point.b - left - 1]
    )
      left++;
    let right = size;
    while (
      point.a + right < a1 &&
      point.b + right < b1 &&
      a[point.a + right] === b[point.b + right]
    )
      right++;
    const box = { a0: fromA, a1: point.a - left, b0: fromB, b1: point.b - left };
    fill(a, b, box, smaller, places);
    for (let k = -left; k < right; k++) places.set(point.a + k, point.b + k);
    fromA = point.a + right;
    fromB = point.b + right;
  }
  fill(a, b, { a0: fromA, a1, b0: fromB, b1 }, smaller, places);
}

/** @param {string} text @param {number} from @param {number} to @param {number} size */
function uniqueGrams(text, from, to, size) {
  /** @type {Map<string, number>} -1: more than once */
  const grams = new Map();
  for (let at = from; at + size <= to; at++) {
    const gram = text.slice(at, at + size);
    grams.set(gram, grams.has(gram) ? -1 : at);
  }
  return grams;
}

/**
 * The longest list of points that grows in both texts.
 * @param {{ a: number, b: number }[]} points sorted by `a`
 */
function increasing(points) {
  /** @type {number[]} */
  const tails = [];
  /** @type {number[]} */
  const before = [];
  for (const [k, { b }] of points.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[tails[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before.push(tails[low - 1] ?? -1);
    tails[low] = k;
  }
  const out = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k] ?? -1) {
    const point = points[k];
    if (point) out.push(point);
  }
  return out.reverse();
}
