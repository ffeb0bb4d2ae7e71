import { WEIGHTS } from './article-parts';

// Okapi BM25 with the constants that Robertson and Zaragoza (2009) recommend as a start.
const K1 = 1.2;
const B = 0.75;

/** How much a document says of a phrase that stands in it so many times; more in a short one. */
export function documentWeight(part: number, times: number, length: number, mean: number): number {
  const saturated = (times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / mean));
  return (WEIGHTS[part] ?? 1) * saturated;
}

/** How much a phrase says that stands in so many of all articles; more when it is rare. */
export const rarity = (articles: number, having: number): number =>
  Math.log(1 + (articles - having + 0.5) / (having + 0.5));
