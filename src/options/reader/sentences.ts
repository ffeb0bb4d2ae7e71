import type { Span } from './find-places';

/** Voices of some browsers fall silent in the middle of a longer text. Characters. */
const LONGEST = 280;

/** Where a long sentence may be parted: after a comma, a semicolon, a colon, a dash. */
const PARTS = /[^,;:，；：、—–]+(?:[,;:，；：、—–]+\s*|$)/gu;

/**
 * The sentences of a text from `from` on, as they are read aloud one after the other; a line break
 * ends one, and a long one is parted. What holds no letter and no digit is left out.
 */
export function* sentencesFrom(text: string, from: number, lang: string): Generator<Span> {
  const segmenter = new Intl.Segmenter(supported(lang), { granularity: 'sentence' });
  let at = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    for (const { segment, index } of segmenter.segment(text.slice(at, end)))
      for (const part of parts(segment)) {
        const start = at + index + part.start;
        const stop = at + index + part.end;
        if (stop > from && /[\p{L}\p{N}]/u.test(text.slice(start, stop)))
          yield { start, end: stop };
      }
    at = end + 1;
  }
}

/** A tag that a page made up must not keep its text from being read. */
function supported(lang: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang || 'en');
  } catch {
    return [];
  }
}

function parts(sentence: string): Span[] {
  const end = sentence.trimEnd().length;
  if (end <= LONGEST) return [{ start: 0, end }];
  const spans: Span[] = [];
  for (const { 0: part, index } of sentence.matchAll(PARTS)) {
    const last = spans.at(-1);
    const stop = Math.min(end, index + part.length);
    if (last && stop - last.start <= LONGEST) last.end = stop;
    else if (stop > index) spans.push({ start: index, end: stop });
  }
  return spans;
}
