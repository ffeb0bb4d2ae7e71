import type { Pattern } from './pattern';
import type { Place } from './place';

/** How well a place fits, each part between 0 and 1. */
export interface Fit {
  readonly place: Place;
  readonly quote: number;
  /** Of the better side of the surroundings, and of both. */
  readonly side: number;
  readonly around: number;
  /** All in one, 1 when nothing is different: what places are ranked by and people are told. */
  readonly score: number;
}

export function fitOf(pattern: Pattern, place: Place): Fit {
  const { codes, from, to } = pattern;
  const length = to - from;
  const after = codes.length - to;
  const span = place.end - place.start;
  // Text put in the middle is no fault of the quote, but the less likely the more of it there is.
  const stretch = Math.max(0, Math.log2(span / length) - 0.3);
  const quote = Math.max(0, place.quote / length - 0.05 * stretch);
  // At the edge of a text one side is empty: there the other one speaks for both.
  const prefix = from ? place.prefix / from : 0;
  const suffix = after ? place.suffix / after : 0;
  const around = from + after ? (place.prefix + place.suffix) / (from + after) : 1;
  const weight = length / (length + AROUND);
  const score = quote * (0.5 + 0.5 * weight) + around * (0.5 - 0.5 * weight);
  return { place, quote, side: Math.max(prefix, suffix), around, score };
}

/** A quote of this many codes says as much as its surroundings. */
const AROUND = 40;

/** Codes of a quote that came without surroundings, as other programs store them. */
const BARE = 8;

/** True when the place holds the quote: enough of it, and enough to know that it is not another. */
export function accepts(pattern: Pattern, fit: Fit): boolean {
  const length = pattern.to - pattern.from;
  const scale = pattern.gram < 8 ? 2 : 1;
  const said = fit.place.quote * scale;
  const span = fit.place.end - fit.place.start;
  if (span < 0.3 * length) return false;
  if (pattern.codes.length === length) return fit.quote >= 0.9 && said >= BARE;
  if (fit.side >= 0.5) return fit.quote >= 0.5;
  if (fit.quote >= 0.9) return said >= 24 || fit.side >= 0.25;
  return fit.quote >= 0.6 && said >= 40;
}
