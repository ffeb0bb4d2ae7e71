import type { Target } from '../model/target';
import { linearTextOf } from './linear-text-cache';
import { offsetOfPoint } from './text-point';

/** Characters kept on either side; 32 do not tell two equal lines of a table or a poem apart. */
const AROUND = 64;

const SPACE = /\s/;

/** Where context may begin: not inside a surrogate pair, not on a mark that belongs to a letter. */
function contextStart(text: string, at: number): number {
  let start = at;
  while (/^[\udc00-\udfff\p{M}\u200d]/u.test(text.slice(start, start + 2)) && start < text.length)
    start++;
  return start;
}

/** Where context may end: not inside a surrogate pair. */
function contextEnd(text: string, at: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}

/**
 * What is stored of a range: its text as it is read below `root`, 64 characters on either side and
 * its place, without white space at its ends. `exact` is '' when the range shows no text.
 */
export function describe(range: Range, root: Element): Target {
  const linear = linearTextOf(root);
  const { text } = linear;
  let start = offsetOfPoint(linear, range.startContainer, range.startOffset, 'start');
  let end = offsetOfPoint(linear, range.endContainer, range.endOffset, 'end');
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  if (end <= start) return { exact: '', prefix: '', suffix: '', start, end: start };
  return { exact: text.slice(start, end), ...around(text, start, end), start, end };
}

/** The 64 characters on either side of a stretch of text. */
export const around = (text: string, start: number, end: number) => ({
  prefix: text.slice(contextStart(text, Math.max(0, start - AROUND)), start),
  suffix: text.slice(end, contextEnd(text, Math.min(text.length, end + AROUND))),
});
