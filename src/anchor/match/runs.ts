import type { Grams } from './grams';
import type { Pattern } from './pattern';

/** A stretch where pattern and text are the same: `length` codes from `i` and from `j` on. */
export interface Run {
  readonly i: number;
  readonly j: number;
  readonly length: number;
}

/** Where a pattern's grams stand in it, and their numbers in `Grams`. */
export interface Probes {
  readonly at: readonly number[];
  readonly ids: readonly number[];
}

/** Every run of eleven codes or more holds a whole gram of eight at a multiple of four. */
const STRIDE = 4;
/** The same for short grams: runs of five. */
const SHORT_STRIDE = 2;
/** A long quote has runs enough to be found by half of its grams. */
const LONG_STRIDE = 8;
/** Codes of a pattern in which every gram counts, and of one with more than enough. */
const SHORT = 64;
const LONG = 300;

function strideOf(pattern: Pattern): number {
  if (pattern.codes.length < SHORT) return 1;
  if (pattern.codes.length > LONG) return LONG_STRIDE;
  return pattern.gram < 2 * STRIDE ? SHORT_STRIDE : STRIDE;
}

/** How many grams a pattern has at most. */
export const probesIn = (pattern: Pattern) => Math.ceil(pattern.codes.length / strideOf(pattern));

/** Enters a pattern's grams. */
export function addProbes(pattern: Pattern, grams: Grams): Probes {
  const at: number[] = [];
  const ids: number[] = [];
  const { codes } = pattern;
  const stride = strideOf(pattern);
  for (let i = 0; i + grams.size <= codes.length; i += stride) {
    at.push(i);
    ids.push(grams.add(codes, i));
  }
  return { at, ids };
}

/** Grams tried before the pattern is no longer expected to stand anywhere as it was. */
const TRIES = 3;
/** So much of the surroundings must be the same for a place that is taken without looking further. */
const KNOWN = 0.3;

/**
 * The run that holds the whole quote and most of its surroundings through a gram that the text has
 * only once: no other place can be as good, so none is looked for.
 */
export function wholeRun(
  { codes, from, to }: Pattern,
  probes: Probes,
  grams: Grams,
  text: Uint16Array,
): Run | undefined {
  const enough = to - from + KNOWN * (codes.length - to + from);
  let tries = 0;
  let reached = 0;
  for (let k = 0; k < probes.at.length && tries < TRIES; k++) {
    const id = probes.ids[k] as number;
    const i = probes.at[k] as number;
    if (i < reached || grams.count(id) !== 1) continue;
    tries++;
    const run = extend(codes, text, i, grams.last(id), 0);
    reached = run.i + run.length;
    if (run.i <= from && reached >= to && run.length >= enough) return run;
  }
  return undefined;
}

/** Grams that are enough to find every place that matters, */
const ENOUGH = 24;
/** and places that are enough for one pattern, in a table of Yes and No too. */
const PLACES = 384;

/**
 * The stretches that a pattern shares with the text, found through its rarest grams; in the order
 * of the pattern. Where all its grams are common, only the places nearest to `near` are taken.
 */
export function findRuns(
  { codes }: Pattern,
  probes: Probes,
  grams: Grams,
  text: Uint16Array,
  near: number,
): Run[] {
  const most = rarity(probes, grams);
  const runs: Run[] = [];
  /** Per diagonal, where the last run on it ends in the pattern. */
  const reached = new Map<number, number>();
  const visit = (i: number, j: number) => {
    const diagonal = j - i;
    const from = reached.get(diagonal) ?? 0;
    if (i < from) return;
    const run = extend(codes, text, i, j, from);
    if (run.length < grams.size) return;
    reached.set(diagonal, run.i + run.length);
    runs.push(run);
  };
  for (let k = 0; k < probes.at.length; k++) {
    const id = probes.ids[k] as number;
    const i = probes.at[k] as number;
    const count = grams.count(id);
    if (count === 0 || count > most) continue;
    if (count > PLACES) for (const j of nearest(grams, id, near + i)) visit(i, j);
    else for (let j = grams.last(id); j >= 0; j = grams.before(j)) visit(i, j);
  }
  return runs;
}

/** Levels of rarity: a gram of level n stands at most 2ⁿ times in the text. */
const RARITIES = 24;
/** Grams that stand up to four times are always used: they cost nothing. */
const SELDOM = 2;
// Kept for the next call: a thousand small arrays cost more than what is counted in them.
const used = new Int32Array(RARITIES);
const places = new Int32Array(RARITIES);

/** How common a gram may be to be used: as rare as leaves enough of them, as common as it must. */
function rarity(probes: Probes, grams: Grams): number {
  used.fill(0);
  places.fill(0);
  for (const id of probes.ids) {
    const count = grams.count(id);
    if (count === 0) continue;
    const level = Math.min(RARITIES - 1, 32 - Math.clz32(count - 1));
    used[level] = (used[level] as number) + 1;
    places[level] = (places[level] as number) + count;
  }
  let grown = 0;
  let taken = 0;
  for (let level = 0; level < RARITIES; level++) {
    if (grown && taken + (places[level] as number) > PLACES) return 2 ** (level - 1);
    grown += used[level] as number;
    taken += places[level] as number;
    if (grown >= ENOUGH && level >= SELDOM) return 2 ** level;
  }
  return Number.POSITIVE_INFINITY;
}

function nearest(grams: Grams, id: number, near: number): number[] {
  const places: number[] = [];
  for (let at = grams.last(id); at >= 0; at = grams.before(at)) places.push(at);
  return places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near)).slice(0, PLACES);
}

/** The longest run through (i, j) that begins at `from` in the pattern or later. */
function extend(codes: Uint16Array, text: Uint16Array, i: number, j: number, from: number): Run {
  const least = Math.max(from, i - j);
  let left = i;
  while (left > least && codes[left - 1] === text[left - 1 + j - i]) left--;
  const most = Math.min(codes.length, text.length - j + i);
  let right = i;
  while (right < most && codes[right] === text[right + j - i]) right++;
  return { i: left, j: left + j - i, length: right - left };
}
