/** Longer passages are named by their first and last words; the specification's own advice. */
const WHOLE = 120;
/** Words that a start, an end, or a context may grow to. */
const WORDS = 12;
const ENDS = 4;

interface Word {
  start: number;
  end: number;
}

/**
 * The part of a link that leads to a passage (`:~:text=…`), for the characters from `start` to `end`
 * of a page's linear text, where line breaks are the edges of blocks. '' when no words were found that
 * lead to this passage and to no other, as far as that text goes. Words are made whole, because
 * browsers match whole words only (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function textFragment(text: string, start: number, end: number, lang: string): string {
  const lower = text.toLowerCase();
  // Lengths differ for a few capitals; then case counts, which finds less and never wrongly.
  const page = lower.length === text.length ? lower : text;
  const words = wordsOf(text, start, end, lang);
  const first = words.inside[0];
  const last = words.inside.at(-1);
  if (!first || !last) return '';

  const whole = text.slice(first.start, last.end);
  if (whole.length <= WHOLE && !whole.includes('\n')) {
    for (const context of contexts(words)) {
      const { prefix, suffix } = context;
      const from = prefix?.start ?? first.start;
      const to = suffix?.end ?? last.end;
      if (isInOneBlock(text, from, to) && isOnce(page, page.slice(from, to)))
        return directive(
          prefix && text.slice(prefix.start, first.start).trim(),
          whole,
          undefined,
          suffix && text.slice(last.end, suffix.end).trim(),
        );
    }
    return '';
  }

  for (let count = ENDS; count <= WORDS; count++) {
    const head = words.inside[Math.min(count, words.inside.length) - 1];
    const tail = words.inside.at(-Math.min(count, words.inside.length));
    if (!head || !tail || head.end > tail.start) return '';
    if (!isInOneBlock(text, first.start, head.end) || !isInOneBlock(text, tail.start, last.end))
      continue;
    const isEndFirst = page.indexOf(page.slice(tail.start, last.end), head.end) === tail.start;
    if (isEndFirst && isOnce(page, page.slice(first.start, head.end)))
      return directive(
        undefined,
        text.slice(first.start, head.end),
        text.slice(tail.start, last.end),
        undefined,
      );
  }
  return '';
}

/** The whole words of the passage, and some on either side. */
function wordsOf(text: string, start: number, end: number, lang: string) {
  const AROUND = 200;
  const from = Math.max(0, start - AROUND);
  const piece = text.slice(from, end + AROUND);
  const before: Word[] = [];
  const inside: Word[] = [];
  const after: Word[] = [];
  for (const { index, segment, isWordLike } of segmenter(lang).segment(piece)) {
    if (!isWordLike) continue;
    const word = { start: from + index, end: from + index + segment.length };
    if (word.end <= start) before.push(word);
    else if (word.start >= end) after.push(word);
    else inside.push(word);
  }
  return { before, inside, after };
}

function segmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang || undefined, { granularity: 'word' });
  } catch {
    // A page may say anything in its lang attribute.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** Nothing, then more and more words around. */
function* contexts({ before, after }: { before: Word[]; after: Word[] }) {
  yield { prefix: undefined, suffix: undefined };
  for (let count = 1; count <= WORDS; count++) {
    const prefix = before.at(-count);
    const suffix = after[count - 1];
    if (prefix) yield { prefix, suffix: undefined };
    if (suffix) yield { prefix: undefined, suffix };
    if (prefix && suffix) yield { prefix, suffix };
  }
}

const isInOneBlock = (text: string, from: number, to: number) =>
  !text.slice(from, to).includes('\n');

const isOnce = (page: string, words: string) => page.indexOf(words) === page.lastIndexOf(words);

function directive(
  prefix: string | undefined,
  start: string,
  end: string | undefined,
  suffix: string | undefined,
): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end)];
  return `:~:text=${[...parts, suffix && `-${encode(suffix)}`].filter(Boolean).join(',')}`;
}

/** `-` has a meaning of its own in a directive; encodeURIComponent leaves it as it is. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');
