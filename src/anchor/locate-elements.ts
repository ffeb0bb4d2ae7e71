import type { Target } from '../model/target';
import { type Candidate, candidatesIn, placeOfElement, rangeAround } from './describe-element';
import type { LinearText } from './linear-text';
import type { Located } from './located';
import { sharedSource, shareFile } from './sources-of';
import { wholeKindOf } from './whole-element';

/** So much of an element's text must be the quote's, and the other way: both from 0 to 1. */
const SAME_TEXT = 0.6;
/** Of two that show the same image, one must have so much more of the words around. */
const CLEARLY = 0.15;
/** An image whose file moved must stand between the same words, with the same name. */
const BETWEEN = 0.8;

/**
 * Finds targets that are elements as a whole. `words` says where their text was found, as far as they
 * have any. An image is known by its address, so another image in its place is not taken for it, also
 * when it has the same name; what is known by its words but no longer such an element is shown as
 * words.
 */
export function locateElements(
  targets: readonly Target[],
  words: readonly Located[],
  linear: LinearText,
): Located[] {
  const candidates = candidatesIn(linear);
  return targets.map((target, k) => {
    const found = words[k] ?? { reason: 'gone' };
    const kind = target.element?.kind;
    const pool = candidates.filter(({ element }) => wholeKindOf(element) === kind);
    const same = bySource(target, pool, linear);
    if (same !== 'none') return same;
    if ('range' in found) return byWords(found, pool, linear);
    return byPlace(target, pool, linear);
  });
}

/** The candidate that shows the same; `none` when the target has no sources or nothing shares them. */
function bySource(target: Target, pool: Candidate[], linear: LinearText): Located | 'none' {
  const { sources = [], ordinal = 0 } = target.element ?? {};
  if (!sources.length) return 'none';
  const shares = pool.map((one) => ({ one, share: sharedSource(one.sources, sources) }));
  const most = Math.max(0, ...shares.map(({ share }) => share));
  if (!most) return 'none';
  const same = shares.filter(({ share }) => share === most).map(({ one }) => one);
  const [only] = same;
  if (same.length === 1 && only) return located(only, most, linear);
  const ranked = same
    .map((one) => ({ one, fit: surroundings(target, one, linear) }))
    .sort((a, b) => b.fit - a.fit);
  const best = ranked[0]?.fit ?? 0;
  const rivals = ranked.filter(({ fit }) => best - fit < CLEARLY).map(({ one }) => one);
  // Between the same words the same image again: the place in the row tells.
  const chosen = rivals.length === 1 ? rivals[0] : rivals.find((one) => one === same[ordinal]);
  return chosen ? located(chosen, most, linear) : { reason: 'ambiguous' };
}

/** The candidate whose text is the quote; else the quote itself. */
function byWords(
  found: Extract<Located, { range: Range }>,
  pool: Candidate[],
  linear: LinearText,
): Located {
  let best: { one: Candidate; share: number } | undefined;
  for (const one of pool) {
    const { start, end } = placeOfElement(linear, one.element);
    const both = Math.min(end, found.end) - Math.max(start, found.start);
    const share = both / Math.max(end - start, found.end - found.start, 1);
    if (share >= SAME_TEXT && share > (best?.share ?? 0)) best = { one, share };
  }
  return best ? located(best.one, found.score, linear) : found;
}

/** The one that stands between the same words under the same name, as the same file. */
function byPlace(target: Target, pool: Candidate[], linear: LinearText): Located {
  const { label, sources } = target.element ?? {};
  if (!label || target.exact || !sources) return { reason: 'gone' };
  // A picture that was replaced keeps its name and place: only its file says that it is the same.
  const there = pool.filter(
    (one) =>
      (one.element.getAttribute('alt') ?? one.element.getAttribute('data-alt')) === label &&
      (!sources.length || !one.sources.length || shareFile(one.sources, sources)),
  );
  const fits = there.filter((one) => surroundings(target, one, linear) >= BETWEEN);
  const [only] = fits;
  if (fits.length > 1) return { reason: 'ambiguous' };
  return only && there.length === 1 ? located(only, BETWEEN, linear) : { reason: 'gone' };
}

function located(one: Candidate, score: number, linear: LinearText): Located {
  const { start, end } = placeOfElement(linear, one.element);
  return { range: rangeAround(one.element), element: one.element, score, start, end };
}

/** How much of the words around an element are those that stood around the target, from 0 to 1. */
function surroundings(target: Target, { element }: Candidate, linear: LinearText): number {
  const { before, after } = placeOfElement(linear, element);
  const prefix = folded(target.prefix);
  const suffix = folded(target.suffix);
  const left = folded(linear.text.slice(Math.max(0, before - 2 * target.prefix.length), before));
  const right = folded(linear.text.slice(after, after + 2 * target.suffix.length));
  let same = 0;
  while (same < prefix.length && prefix.at(-1 - same) === left.at(-1 - same)) same++;
  let more = 0;
  while (more < suffix.length && suffix[more] === right[more]) more++;
  const all = prefix.length + suffix.length;
  return all ? (same + more) / all : 1;
}

const folded = (text: string) => text.replace(/\s+/g, '').toLowerCase();
