import type { Run } from './runs';

/** Runs in the same order in pattern and text, without overlap: one reading of the pattern. */
export interface Chain {
  readonly runs: readonly Run[];
  /** Codes in the runs, less what the gaps between them cost. */
  readonly score: number;
}

/** Text inserted or cut between two runs of one chain, at most (codes): some paragraphs. */
const SHIFT = 1500;
/** Runs looked back at; edits are local. */
const BACK = 150;

/** What it costs to go on with a run after such a gap. */
function gapCost(inPattern: number, inText: number): number {
  const shift = Math.abs(inPattern - inText);
  return (shift ? 3 + 1.5 * Math.log2(shift) : 0) + 0.1 * Math.min(inPattern, inText);
}

/** The best chain and those that share no run with it, best first, at most `most`. */
export function chainsOf(runs: readonly Run[], most: number): Chain[] {
  const [only] = runs;
  if (only && runs.length === 1) return [{ runs, score: only.length }];
  const sorted = runs.toSorted((a, b) => a.j - b.j || a.i - b.i);
  const scores: number[] = [];
  const previous: number[] = [];
  for (const [k, run] of sorted.entries()) {
    let best = 0;
    let from = -1;
    for (let m = k - 1; m >= 0 && m >= k - BACK; m--) {
      const before = sorted[m] as Run;
      // Too far for this one and for all that begin before it.
      if (run.j - before.j > SHIFT + run.i) break;
      if (run.i <= before.i) continue;
      const cut = Math.max(before.i + before.length - run.i, before.j + before.length - run.j, 0);
      if (cut >= run.length) continue;
      const inPattern = run.i + cut - before.i - before.length;
      const inText = run.j + cut - before.j - before.length;
      if (Math.abs(inText - inPattern) > SHIFT) continue;
      const gain = (scores[m] as number) - cut - gapCost(inPattern, inText);
      if (gain <= best) continue;
      best = gain;
      from = m;
    }
    scores.push(run.length + best);
    previous.push(from);
  }
  return collect(sorted, scores, previous, most);
}

function collect(
  sorted: readonly Run[],
  scores: readonly number[],
  previous: readonly number[],
  most: number,
): Chain[] {
  const order = Array.from(sorted.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const used = new Set<number>();
  const chains: Chain[] = [];
  for (const end of order) {
    if (chains.length >= most) break;
    if (used.has(end)) continue;
    const runs: Run[] = [];
    let k = end;
    while (k >= 0 && !used.has(k)) {
      used.add(k);
      runs.push(sorted[k] as Run);
      k = previous[k] as number;
    }
    // What was taken by a better chain no longer counts for this one.
    const score = (scores[end] as number) - (k >= 0 ? (scores[k] as number) : 0);
    chains.push({ runs: withoutOverlap(runs.reverse()), score });
  }
  return chains.sort((a, b) => b.score - a.score);
}

/** Cuts the beginning of each run where the one before it still goes on. */
function withoutOverlap(runs: readonly Run[]): Run[] {
  let i = 0;
  let j = 0;
  return runs.map((run) => {
    const cut = Math.max(i - run.i, j - run.j, 0);
    i = run.i + run.length;
    j = run.j + run.length;
    return { i: run.i + cut, j: run.j + cut, length: run.length - cut };
  });
}
