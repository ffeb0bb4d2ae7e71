import type { Chain } from './chains';
import { alignGap, type GapAlignment, type Open } from './gap';
import type { Pattern } from './pattern';

/** A place in the folded text that may be the quote's. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Codes of the quote that have their equal there, in order. */
  readonly quote: number;
  /** Codes of prefix and suffix that stand before and after it. */
  readonly prefix: number;
  readonly suffix: number;
}

/** Room for the pattern's ends when they have no run of their own: their length and this. */
const SLACK = 12;
/** Context that is aligned with an end of the quote when neither has a run. */
const CONTEXT = 16;
/** More text than this beyond what the pattern has there is an insertion, not other words. */
const INSERTED = 24;
/** A stretch of the quote this short may be words put in the place of others. */
const WORDS = 16;
/** Fewer codes in a row agree by chance: two unrelated texts aligned share a third of them. */
const STREAK = 3;

/** When the runs alone hold so much of the quote, what its edited words share is no matter. */
const CLEAR = 0.7;

/** Reads a chain as a place: ends and agreement of the quote, agreement of its surroundings. */
export function placeOf(pattern: Pattern, chain: Chain, text: Uint16Array): Place | undefined {
  const { codes, from, to } = pattern;
  const tally = { prefix: 0, quote: 0, suffix: 0 };
  let start = -1;
  let end = -1;
  const count = (i: number, length: number) => {
    tally.prefix += Math.max(0, Math.min(i + length, from) - i);
    tally.quote += Math.max(0, Math.min(i + length, to) - Math.max(i, from));
    tally.suffix += Math.max(0, i + length - Math.max(i, to));
  };
  const gap = (i0: number, i1: number, j0: number, j1: number, open: Open) => {
    // Only what holds an end of the quote is worth the work, or a part of it when it is in doubt.
    if (i0 === i1 || i1 <= from || i0 >= to) return;
    if (i0 > from && i1 < to && clear) return;
    const aligned = alignGap(codes, i0, i1, text, j0, j1, open);
    if (aligned) keepStreaks(aligned);
    if (aligned) for (let i = i0; i < i1; i++) if (aligned.matched[i - i0]) count(i, 1);
    const closed = !open.left && !open.right && j1 - j0 - (i1 - i0) <= INSERTED;
    if (from >= i0 && from < i1)
      start = aligned ? startIn(aligned, from - i0, Math.min(to, i1) - i0, closed, j1) : j1;
    if (to > i0 && to <= i1)
      end = aligned ? endIn(aligned, Math.max(from, i0) - i0, to - i0, closed, j0) : j0;
  };
  const first = chain.runs[0];
  if (!first) return undefined;
  for (const { i, length } of chain.runs) count(i, length);
  const clear = tally.quote >= CLEAR * (to - from);
  let i = Math.min(first.i, Math.max(0, from - CONTEXT));
  let j = Math.max(0, first.j - roomFor(first.i - i));
  for (const run of chain.runs) {
    gap(i, run.i, j, run.j, { left: run === first, right: false });
    const shift = run.j - run.i;
    if (from >= run.i && from < run.i + run.length) start = from + shift;
    if (to > run.i && to <= run.i + run.length) end = to + shift;
    i = run.i + run.length;
    j = run.j + run.length;
  }
  const last = Math.max(i, Math.min(codes.length, to + CONTEXT));
  gap(i, last, j, Math.min(text.length, j + roomFor(last - i)), { left: false, right: true });
  if (start < 0 || end <= start) return undefined;
  return { start, end, ...tally };
}

/** How much text may hold so much of the pattern when one of its sides is open. */
const roomFor = (length: number) => length + (length >> 2) + SLACK;

/** Forgets matches that may be chance. */
function keepStreaks({ matched, length }: GapAlignment) {
  let streak = 0;
  for (let i = 0; i <= length; i++) {
    if (i < length && matched[i]) streak++;
    else {
      if (streak < STREAK) matched.fill(0, i - streak, i);
      streak = 0;
    }
  }
}

/**
 * Where a quote begins whose first codes, [a, b) of the gap, have no run: at the first of them that
 * is there; with what stands for those before it when that is only some words in a closed gap.
 */
function startIn(
  { matched, first, last }: GapAlignment,
  a: number,
  b: number,
  closed: boolean,
  otherwise: number,
): number {
  let at = a;
  while (at < b && !matched[at]) at++;
  const found = at < b;
  const lost = at - a;
  if (lost && lost <= WORDS && closed) return first[a] ?? otherwise;
  return found ? (last[at] ?? otherwise) : otherwise;
}

/** The same for its end. */
function endIn(
  { matched, first, last }: GapAlignment,
  a: number,
  b: number,
  closed: boolean,
  otherwise: number,
): number {
  let at = b - 1;
  while (at >= a && !matched[at]) at--;
  const found = at >= a;
  const lost = b - at - 1;
  if (lost && lost <= WORDS && closed) return last[b] ?? otherwise;
  return found ? (first[at + 1] ?? otherwise) : otherwise;
}
