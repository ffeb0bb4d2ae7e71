import type { Target } from '../../model/target';
import { folder } from './fold';

/** A target as the matcher uses it: prefix, quote and suffix in one folded string. */
export interface Pattern {
  readonly codes: Uint16Array;
  /** Where the quote begins and ends in `codes`. */
  readonly from: number;
  readonly to: number;
  /** Length of the grams it is looked for with. */
  readonly gram: number;
}

/** Scripts that write a word in one to three characters. */
const isDenseScript = (code: number) => code >= 0x2e80 && code < 0xd800;

/** Eight characters of an alphabet are about two words and rare enough to be looked up. */
const GRAM = 8;
/** Four Chinese or Japanese characters say as much; also for what has little text at all. */
const SHORT_GRAM = 4;

/** Codes that are enough to tell the script. */
const SAMPLE = 200;

/** The patterns of these targets, in their order; those without a quote have `from` equal to `to`. */
export function makePatterns(targets: readonly Target[]): Pattern[] {
  const size = ({ prefix, exact, suffix }: Target) => prefix.length + exact.length + suffix.length;
  const { codes, add } = folder(targets.reduce((sum, target) => sum + size(target), 0));
  let start = 0;
  return targets.map(({ prefix, exact, suffix }) => {
    const from = add(prefix) - start;
    const to = add(exact) - start;
    const end = add(suffix);
    const own = codes.subarray(start, end);
    start = end;
    return { codes: own, from, to, gram: gramOf(own) };
  });
}

function gramOf(codes: Uint16Array): number {
  if (codes.length < 3 * GRAM) return SHORT_GRAM;
  const seen = Math.min(codes.length, SAMPLE);
  let dense = 0;
  for (let i = 0; i < seen; i++) if (isDenseScript(codes[i] as number)) dense++;
  return dense * 3 > seen ? SHORT_GRAM : GRAM;
}
