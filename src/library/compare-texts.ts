import { type ChangeObject, diffArrays } from 'diff';
import { countWords } from '../model/words';

/** Words that both texts have, or only the older, or only the newer one. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A paragraph of the two texts laid over each other. */
export interface ComparedBlock {
  kind: 'same' | 'removed' | 'added' | 'changed';
  pieces: Piece[];
}

/** What became of a text. */
export interface Comparison {
  blocks: ComparedBlock[];
  /** Words that came and words that went, counted as in `model/words.ts`. */
  added: number;
  removed: number;
}

/**
 * More different paragraphs, or words in one, than this are not worth the time (Myers' algorithm takes
 * length times differences): then all of the older goes and all of the newer comes.
 */
const EDITS_LIMIT = 4000;
/** Paragraphs that share at least this part of their words are one that was changed. */
const ALIKE = 0.5;

/**
 * Lays two texts over each other, by paragraphs and within a paragraph that changed by words (by the
 * words of a dictionary in Chinese, Japanese and Thai). `lang` is that of the text (BCP 47), or ''.
 */
export function compareTexts(older: string, newer: string, lang: string): Comparison {
  const words = new Intl.Segmenter(lang || undefined, { granularity: 'word' });
  const wordsOf = (text: string) => Array.from(words.segment(text), ({ segment }) => segment);
  const blocks: ComparedBlock[] = [];
  let removed: string[] = [];
  for (const change of changesOf(paragraphs(older), paragraphs(newer))) {
    if (change.removed) removed = change.value;
    else {
      blocks.push(...matched(removed, change.added ? change.value : [], wordsOf));
      removed = [];
      if (!change.added) blocks.push(...change.value.map((text) => whole('same', text)));
    }
  }
  blocks.push(...matched(removed, [], wordsOf));
  const count = (kind: Piece['kind']) =>
    blocks
      .flatMap(({ pieces }) => pieces)
      .reduce((sum, piece) => sum + (piece.kind === kind ? countWords(piece.text) : 0), 0);
  return { blocks, added: count('added'), removed: count('removed') };
}

const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

function changesOf(older: string[], newer: string[]): ChangeObject<string[]>[] {
  const found = diffArrays(older, newer, { maxEditLength: EDITS_LIMIT });
  if (found) return found;
  const change = (value: string[], is: 'added' | 'removed') => ({
    value,
    count: value.length,
    added: is === 'added',
    removed: is === 'removed',
  });
  return [change(older, 'removed'), change(newer, 'added')];
}

/** Paragraphs that went beside those that came in their place: those alike are one that was changed. */
function matched(
  removed: string[],
  added: string[],
  wordsOf: (text: string) => string[],
): ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  const old = removed.map((text) => ({ text, words: wordsOf(text) }));
  let next = 0;
  for (const text of added) {
    const words = wordsOf(text);
    const at = old.findIndex((one, index) => index >= next && likeness(one.words, words) >= ALIKE);
    if (at < 0) {
      blocks.push(whole('added', text));
      continue;
    }
    for (const gone of old.slice(next, at)) blocks.push(whole('removed', gone.text));
    blocks.push({ kind: 'changed', pieces: piecesOf(old[at]?.words ?? [], words) });
    next = at + 1;
  }
  for (const gone of old.slice(next)) blocks.push(whole('removed', gone.text));
  return blocks;
}

const whole = (kind: Piece['kind'], text: string): ComparedBlock => ({
  kind,
  pieces: [{ kind, text }],
});

/** Which part of their words two paragraphs share, whatever the order: 0 to 1 (Sørensen and Dice). */
function likeness(one: string[], two: string[]): number {
  const counts = new Map<string, number>();
  const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
  const ones = one.filter(isWord);
  const twos = two.filter(isWord);
  for (const word of ones) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of twos) {
    const left = counts.get(word) ?? 0;
    if (left) shared += 1;
    counts.set(word, left - 1);
  }
  return ones.length + twos.length ? (2 * shared) / (ones.length + twos.length) : 0;
}

function piecesOf(older: string[], newer: string[]): Piece[] {
  const pieces = changesOf(older, newer).map(
    ({ value, added, removed }): Piece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  );
  return joined(pieces);
}

/**
 * Spaces alone between two changes belong to them: "one two" that became "three four" is one change,
 * not two with a space between them.
 */
function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const next = pieces[index + 1];
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed && added && next && !text.trim()) {
      removed += text;
      added += text;
    } else {
      flush();
      out.push({ kind, text });
    }
  }
  flush();
  return out;
}
