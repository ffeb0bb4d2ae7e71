import type { Target } from '../model/target';
import { isFresh, readLinearText } from './linear-text-cache';
import { type Match, matchTargets } from './match/match-targets';
import { makePause } from './pause';
import { rangeOf } from './text-point';

/** Where a passage is now, or why it is nowhere. `start` and `end` count in the text of this root. */
export type Located =
  | {
      range: Range;
      /** 1 when nothing is different, less the more its words or surroundings changed. */
      score: number;
      start: number;
      end: number;
    }
  | {
      /** `ambiguous`: it could be in more than one place; `gone`: in none. */
      reason: 'ambiguous' | 'gone';
    };

/** A page that changes under our hands is read again this often. */
const ATTEMPTS = 3;

/**
 * Finds all targets below `root` at once, in the same order. Works in slices of some milliseconds,
 * so no task is long; never anchors on a wrong passage knowingly: what is not there is `gone`, what
 * could be in two places is `ambiguous`.
 */
export async function locate(targets: readonly Target[], root: Element): Promise<Located[]> {
  if (!targets.length) return [];
  const pause = makePause();
  for (let attempt = 1; ; attempt++) {
    const linear = await readLinearText(root, pause);
    const matches = await matchTargets(linear.text, targets, pause);
    if (attempt < ATTEMPTS && !isFresh(linear)) continue;
    const located: Located[] = [];
    for (const match of matches) {
      located.push(toLocated(match, (start, end) => rangeOf(linear, start, end)));
      await pause();
    }
    return located;
  }
}

function toLocated(
  match: Match,
  toRange: (start: number, end: number) => Range | undefined,
): Located {
  if ('reason' in match) return match;
  const range = toRange(match.start, match.end);
  return range ? { range, ...match } : { reason: 'gone' };
}
