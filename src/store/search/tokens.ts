import { classOf, GAP, RUN } from './char-class';

/** Longer words are cut: nobody types them, and a line of Base64 must not fill the index. */
export const LONGEST = 64;

/** Takes where in the text a term stands, in UTF-16 units, and its place, counted in tokens. */
type Take = (start: number, end: number, place: number) => void;

/**
 * Hands over the index terms of a folded text. A word is one term and one place. In a run without
 * spaces every character has a place, and its term is the character with the next one; the last
 * character's is itself. So any part of a run is a row of terms at consecutive places, and every
 * character begins a term.
 *
 * Returns the place after the last.
 */
export function eachTerm(folded: string, take: Take, first = 0): number {
  let place = first;
  let at = 0;
  while (at < folded.length) {
    const code = folded.codePointAt(at) ?? 0;
    const kind = classOf(code);
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (kind === GAP) continue;
    if (kind === RUN) {
      const next = folded.codePointAt(at) ?? 0;
      const isPair = classOf(next) === RUN;
      take(start, isPair ? at + (next > 0xffff ? 2 : 1) : at, place++);
      continue;
    }
    while (at < folded.length) {
      const next = folded.codePointAt(at) ?? 0;
      if (classOf(next) !== kind) break;
      at += next > 0xffff ? 2 : 1;
    }
    take(start, Math.min(at, start + LONGEST), place++);
  }
  return place;
}
