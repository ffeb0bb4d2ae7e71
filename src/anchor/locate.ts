import type { Target } from '../model/target';
import type { LinearText } from './linear-text';
import { isFresh, readLinearText } from './linear-text-cache';
import { locateElements } from './locate-elements';
import type { Located } from './located';
import { type Match, matchTargets } from './match/match-targets';
import { offsetInView } from './offset-in-view';
import { makePause } from './pause';
import { rangeOf } from './text-point';

/** A page that changes under our hands is read again this often. */
const ATTEMPTS = 3;

/**
 * Finds all targets below `root` at once, in the same order. Works in slices of some milliseconds,
 * so no task is long; never anchors on a wrong passage knowingly: what is not there is `gone`, what
 * could be in two places is `ambiguous`. `early` hears once, when the search takes its time, of what
 * was found by then, by the target's index; what the person looks at is looked for first.
 */
export async function locate(
  targets: readonly Target[],
  root: Element,
  early?: (found: ReadonlyMap<number, Located>) => void,
): Promise<Located[]> {
  if (!targets.length) return [];
  const pause = makePause();
  let isTold = !early;
  for (let attempt = 1; ; attempt++) {
    const linear = await readLinearText(root, pause);
    const toRange = (start: number, end: number) => rangeOf(linear, start, end);
    const told = (matches: ReadonlyMap<number, Match>) => {
      if (isTold || !isFresh(linear)) return;
      isTold = true;
      const found = [...matches].filter(([k]) => !targets[k]?.element);
      early?.(new Map(found.map(([k, match]) => [k, toLocated(match, toRange)])));
    };
    const matches = await matchTargets(
      linear.text,
      targets,
      pause,
      isTold ? undefined : { near: offsetInView(linear), told },
    );
    if (attempt < ATTEMPTS && !isFresh(linear)) continue;
    const located: Located[] = [];
    for (const match of matches) {
      located.push(toLocated(match, toRange));
      await pause();
    }
    return withElements(targets, located, linear);
  }
}

/** The passages that are elements as a whole take the place of their words. */
function withElements(
  targets: readonly Target[],
  located: Located[],
  linear: LinearText,
): Located[] {
  const wholes = [...targets.keys()].filter((k) => targets[k]?.element);
  if (!wholes.length) return located;
  const found = locateElements(
    wholes.map((k) => targets[k] as Target),
    wholes.map((k) => located[k] ?? { reason: 'gone' }),
    linear,
  );
  const all = [...located];
  for (const [n, k] of wholes.entries()) all[k] = found[n] ?? { reason: 'gone' };
  return all;
}

function toLocated(
  match: Match,
  toRange: (start: number, end: number) => Range | undefined,
): Located {
  if ('reason' in match) return match;
  const range = toRange(match.start, match.end);
  return range ? { range, ...match } : { reason: 'gone' };
}
