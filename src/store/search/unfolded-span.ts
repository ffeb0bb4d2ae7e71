import type { Span } from './find-phrase';
import { foldText } from './fold-text';

/** Characters folded at once on the way back. */
const PIECE = 256;

/** Where a span of the folded text stands in the text as it was, in UTF-16 units. */
export function unfoldedSpan(text: string, { start, end }: Span): Span {
  // Mostly nothing moves: then the span is the same.
  const isSame = [start, end].every(
    (at) => !isMark(text, at) && foldText(text.slice(0, at)).length === at,
  );
  return isSame ? { start, end } : { start: unfolded(text, start), end: unfolded(text, end) };
}

/** The first place in the text whose folded beginning is at least so long. */
function unfolded(text: string, length: number): number {
  let from = 0;
  let done = 0;
  for (;;) {
    let to = Math.min(text.length, from + PIECE);
    while (to < text.length && isMark(text, to)) to++;
    const piece = foldText(text.slice(from, to)).length;
    if (done + piece >= length || to >= text.length) break;
    done += piece;
    from = to;
  }
  let to = from;
  while (to < text.length && done + foldText(text.slice(from, to)).length < length) {
    to++;
    while (to < text.length && isMark(text, to)) to++;
  }
  return to;
}

/** Whether the character at this place belongs to the one before it. */
const isMark = (text: string, at: number): boolean =>
  /^(?:\p{M}|[\u1160-\u11ff\udc00-\udfff\uff9e\uff9f]|\p{Cf})/u.test(text.slice(at, at + 2));
