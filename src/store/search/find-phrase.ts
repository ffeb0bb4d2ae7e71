import { classOf, GAP, LETTER } from './char-class';
import type { Slot } from './query';

/** Where in a folded text a phrase stands, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The next place at or after `from` where a folded text holds the phrase, by the same rules as the index. */
export function findPhrase(folded: string, slots: Slot[], from = 0): Span | undefined {
  const first = slots[0];
  if (!first) return undefined;
  for (let start = folded.indexOf(first.text, from); start >= 0; ) {
    if (first.kind === 'run' || classBefore(folded, start) !== LETTER) {
      const end = endOfPhrase(folded, start, slots);
      if (end >= 0) return { start, end };
    }
    start = folded.indexOf(first.text, start + 1);
  }
  return undefined;
}

/** How often a folded text holds the phrase, counted up to `most`. */
export function countPhrase(folded: string, slots: Slot[], most: number): number {
  let count = 0;
  for (let from = 0; count < most; count++) {
    const span = findPhrase(folded, slots, from);
    if (!span) break;
    from = span.start + 1;
  }
  return count;
}

/** Where the phrase that begins at `start` ends; -1 when it does not go on there. */
function endOfPhrase(folded: string, start: number, slots: Slot[]): number {
  let at = start;
  for (const [index, { kind, text }] of slots.entries()) {
    if (index) at = skip(folded, at, GAP);
    if (!folded.startsWith(text, at)) return -1;
    at += text.length;
    if (kind === 'prefix') at = skip(folded, at, LETTER);
    else if (kind === 'word' && at < folded.length && classAt(folded, at) === LETTER) return -1;
  }
  return at;
}

function skip(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) === kind)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

const classAt = (text: string, at: number): number => classOf(text.codePointAt(at) ?? 0);

function classBefore(text: string, at: number): number {
  if (at === 0) return GAP;
  const isPair = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && at > 1;
  return classAt(text, isPair ? at - 2 : at - 1);
}
