import type { Target } from '../../model/target';
import type { Pause } from '../pause';
import { chainsOf } from './chains';
import { denseIndex, type Folded, foldText } from './fold';
import { Grams } from './grams';
import { accepts, type Fit, fitOf } from './judge';
import { type Landmark, placeInOrder } from './order';
import { makePatterns, type Pattern } from './pattern';
import { placeOf } from './place';
import { addProbes, findRuns, type Probes, probesIn, wholeRun } from './runs';

/** Where a target is in a text, or why it is nowhere; offsets are UTF-16 units. */
export type Match =
  | { start: number; end: number; score: number }
  | { reason: 'ambiguous' | 'gone' };

/** True when quote and surroundings stand, to the letter, where the target says. */
function standsThere(text: string, { exact, prefix, suffix, start }: Target): boolean {
  return (
    exact.length > 0 &&
    text.startsWith(exact, start) &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, start + exact.length)
  );
}

/** For those who cannot wait for all. */
export interface Early {
  /** Targets that stood closest to this place are looked for first. */
  near: number;
  /** What is found so far, by the target's index; told whenever the page gets to breathe. */
  told(matches: ReadonlyMap<number, Match>): void;
}

/**
 * Finds all targets in a text at once: those that stand where they stood are verified; the others
 * are looked for by what they share with the text, judged, and refused when too little of them is
 * there or another place fits as well. Same order as given.
 */
export async function matchTargets(
  text: string,
  targets: readonly Target[],
  pause: Pause,
  early?: Early,
): Promise<Match[]> {
  const matches = new Map<number, Match>();
  for (const [k, target] of targets.entries()) {
    const { start, exact } = target;
    if (standsThere(text, target)) matches.set(k, { start, end: start + exact.length, score: 1 });
  }
  await pause();
  if (matches.size < targets.length) await search(text, targets, matches, pause, early);
  return targets.map((_, k) => matches.get(k) ?? { reason: 'gone' });
}

interface Search {
  readonly k: number;
  readonly target: Target;
  readonly pattern: Pattern;
  readonly probes: Probes;
  readonly grams: Grams;
}

/** Looks for the targets that have no match yet. */
async function search(
  text: string,
  targets: readonly Target[],
  matches: Map<number, Match>,
  pause: Pause,
  early: Early | undefined,
): Promise<void> {
  const folded = await foldText(text, pause);
  const searches = await prepare(targets, matches, pause);
  for (const grams of new Set(searches.map((one) => one.grams)))
    await grams.scan(folded.codes, pause);
  if (early) {
    const away = ({ target }: Search) => Math.abs(target.start - early.near);
    searches.sort((one, other) => away(one) - away(other));
  }
  const tied: { search: Search; fits: Fit[] }[] = [];
  for (const one of searches) {
    const fits = fitsOf(one, folded);
    const [best, second] = fits;
    if (best && second && best.score - second.score < RIVAL) tied.push({ search: one, fits });
    else if (best) matches.set(one.k, toMatch(best, folded));
    const waiting = pause();
    if (waiting) early?.told(matches);
    await waiting;
  }
  if (!tied.length) return;
  const landmarks = landmarksOf(targets, matches);
  for (const { search: one, fits } of tied)
    matches.set(one.k, settle(one.target, fits, landmarks, folded));
}

async function prepare(
  targets: readonly Target[],
  matches: Map<number, Match>,
  pause: Pause,
): Promise<Search[]> {
  const left = targets.flatMap((target, k) => (matches.has(k) ? [] : [{ k, target }]));
  const patterns = makePatterns(left.map(({ target }) => target));
  await pause();
  const capacity = patterns.reduce((sum, pattern) => sum + probesIn(pattern), 0);
  const bySize = new Map<number, Grams>();
  const searches: Search[] = [];
  for (const [n, pattern] of patterns.entries()) {
    const one = left[n];
    if (!one || pattern.to === pattern.from) continue;
    const size = pattern.gram;
    const grams = bySize.get(size) ?? new Grams(size, capacity);
    bySize.set(size, grams);
    const probes = addProbes(pattern, grams);
    searches.push({ k: one.k, target: one.target, pattern, grams, probes });
    await pause();
  }
  return searches;
}

/** Places looked at for one target. */
const PLACES = 6;
/** Places whose scores differ by less are rivals, */
const RIVAL = 0.08;
/** and by less than this there is nothing to choose between them. */
const TIE = 0.03;
/** A chain with less than this of the best one's score is no place. */
const WORTH = 0.5;
/** Nor is one that holds less than this of the pattern. */
const SHARE = 0.12;

/** The places that may be the target's, best first. */
function fitsOf({ pattern, probes, grams, target }: Search, folded: Folded): Fit[] {
  const whole = wholeRun(pattern, probes, grams, folded.codes);
  const there = whole && placeOf(pattern, { runs: [whole], score: whole.length }, folded.codes);
  if (there) return [fitOf(pattern, there)];
  const near = denseIndex(folded, target.start) - pattern.from;
  const runs = findRuns(pattern, probes, grams, folded.codes, near);
  const fits: Fit[] = [];
  const chains = chainsOf(runs, PLACES);
  const least = Math.max(WORTH * (chains[0]?.score ?? 0), SHARE * pattern.codes.length);
  for (const chain of chains) {
    if (chain.score < least) break;
    const place = placeOf(pattern, chain, folded.codes);
    const fit = place && fitOf(pattern, place);
    if (fit && accepts(pattern, fit)) fits.push(fit);
  }
  return fits.sort((a, b) => b.score - a.score);
}

function toMatch({ place, score }: Fit, { at }: Folded): Match {
  return {
    start: at[place.start] ?? 0,
    end: (at[place.end - 1] ?? 0) + 1,
    score: Math.round(score * 1000) / 1000,
  };
}

function landmarksOf(targets: readonly Target[], matches: Map<number, Match>): Landmark[] {
  const landmarks: Landmark[] = [];
  for (const [k, match] of matches)
    if ('start' in match) landmarks.push({ was: targets[k]?.start ?? 0, is: match.start });
  return landmarks.sort((a, b) => a.was - b.was);
}

/** Chooses between rivals by the order of the passages around them. */
function settle(
  target: Target,
  fits: readonly Fit[],
  landmarks: readonly Landmark[],
  folded: Folded,
): Match {
  const [best, second] = fits;
  if (!best || !second) return { reason: 'gone' };
  const rivals = fits.filter(({ score }) => best.score - score < RIVAL);
  const places = rivals.map(({ place }) => folded.at[place.start] ?? 0);
  const chosen = rivals[placeInOrder(target.start, places, landmarks) ?? -1];
  if (chosen) return toMatch(chosen, folded);
  return best.score - second.score < TIE ? { reason: 'ambiguous' } : toMatch(best, folded);
}
