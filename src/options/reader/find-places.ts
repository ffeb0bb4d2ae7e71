import { foldText } from '../../store/search/fold-text';

/** A place in a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A text made ready to be searched: folded, with the way back for each of its characters. */
export interface FoldedText {
  text: string;
  /** Where each unit of the folded text comes from. */
  from: number[];
  length: number;
}

/** A letter with its marks, or white space of any length, which counts as one space. */
const CLUSTER = /\s+|[^\s](?:\p{M}|[\u1160-\u11ff\uff9e\uff9f]|\p{Cf})*/gu;

/** More places than these say nothing more, and each one is painted. */
const MOST = 5000;

/** Folds a text as the library's search does: case, accents and width do not count. */
export function foldForFind(original: string): FoldedText {
  const parts: string[] = [];
  const from: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const folded = /^\s/.test(cluster) ? ' ' : foldText(cluster);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) from.push(index);
  }
  return { text: parts.join(''), from, length: original.length };
}

/**
 * Where the words stand in the text, in its order and none over another. They are looked for as they
 * were typed; when they are nowhere so, each of them is looked for alone.
 */
export function findPlaces(folded: FoldedText, query: string): Span[] {
  const wanted = foldForFind(query.trim()).text;
  if (!wanted) return [];
  const whole = occurrences(folded, wanted);
  const words = wanted.split(' ');
  if (whole.length || words.length < 2) return whole;
  const all = words.flatMap((word) => occurrences(folded, word));
  const sorted = all.toSorted((one, two) => one.start - two.start || two.end - one.end);
  return sorted.filter(({ start }, at) => at === 0 || start >= (sorted[at - 1]?.end ?? 0));
}

function occurrences({ text, from, length }: FoldedText, wanted: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && spans.length < MOST; ) {
    const start = from[at] ?? 0;
    const next = at + wanted.length;
    // A letter that folds to two, as æ, is found whole.
    let end = next;
    while (end < from.length && from[end] === from[end - 1]) end++;
    spans.push({ start, end: from[end] ?? length });
    at = text.indexOf(wanted, next);
  }
  return spans;
}
