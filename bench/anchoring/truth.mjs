/** @import { Block } from './document.mjs' */
/** @import { Random } from './words.mjs' */
/**
 * A passage by its place in the text without white space, [start, end).
 * @typedef {{ start: number, end: number }} Span
 */
/**
 * @typedef {{ kind: 'anchorable', span: Span } | { kind: 'gone' } | { kind: 'between' }} Truth
 */

/**
 * Every character of a document that is not white space, in order, and who it is.
 * @param {Block[]} blocks
 */
export function charactersOf(blocks) {
  /** @type {string[]} */
  const text = [];
  /** @type {number[]} */
  const ids = [];
  /** @type {number[]} block and token edges, as places in `text` */
  const words = [];
  /** @type {number[]} */
  const edges = [];
  for (const { tokens } of blocks) {
    edges.push(ids.length);
    for (const { id, text: word } of tokens) {
      words.push(ids.length);
      for (let k = 0; k < word.length; k++) ids.push(id * 64 + k);
      text.push(word);
    }
  }
  return { text: text.join(''), ids, words, edges };
}

/** Quote lengths in characters, white space not counted; each as often as the others. */
const STRATA = [
  [8, 20],
  [20, 60],
  [60, 150],
  [150, 500],
  [500, 3000],
];

/**
 * Passages to highlight: all lengths, most at word edges, a tenth where the hand slipped.
 * @param {Random} random @param {ReturnType<typeof charactersOf>} characters @param {number} count
 * @param {number[][]} strata
 */
export function passages(random, { ids, words }, count, strata = STRATA) {
  /** @type {Span[]} */
  const spans = [];
  while (spans.length < count) {
    const [least = 8, most = 20] = strata[spans.length % strata.length] ?? [];
    const length = Math.floor(least * (most / least) ** random());
    let start = Math.floor(random() * (ids.length - length - 1));
    let end = start + length;
    if (random() < 0.9) {
      start = words.findLast((at) => at <= start) ?? start;
      end = words.find((at) => at >= end) ?? end;
    }
    if (start >= 0 && end <= ids.length && end - start >= Math.min(least, 3))
      spans.push({ start, end });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Survivors further apart than this are two passages. */
const TORN = 1500;

/**
 * Where the characters of an edited document are; a word put in another's place stands for it.
 * @param {Block[]} blocks
 */
export function whereabouts(blocks) {
  /** @type {Map<number, number>} */
  const places = new Map();
  /** @type {Map<number, { from: number, to: number }>} */
  const replacements = new Map();
  let at = 0;
  for (const { tokens } of blocks)
    for (const { id, text, was } of tokens) {
      if (was !== undefined) replacements.set(was, { from: at, to: at + text.length - 1 });
      for (let k = 0; k < text.length; k++) places.set(id * 64 + k, at++);
    }
  return { places, replacements };
}

/**
 * What became of a passage: anchorable when half of its characters are still there in order, gone
 * when at most a fifth is. In between nobody could say. A replaced word at an end belongs to it.
 * @param {Span} span @param {number[]} before @param {ReturnType<typeof whereabouts>} after
 * @returns {Truth}
 */
export function truthOf({ start, end }, before, { places, replacements }) {
  /** @type {{ from: number, to: number, count: number }[]} */
  const pieces = [];
  let survivors = 0;
  /** @param {number} from @param {number} to @param {number} count */
  const add = (from, to, count) => {
    const last = pieces.at(-1);
    if (last && from > last.to && from - last.to < 40) {
      last.to = to;
      last.count += count;
    } else pieces.push({ from, to, count });
  };
  for (let at = start; at < end; at++) {
    const id = before[at] ?? -1;
    const place = places.get(id);
    if (place !== undefined) {
      survivors++;
      add(place, place, 1);
      continue;
    }
    const instead = replacements.get(Math.floor(id / 64));
    // Once a word, at the first of its characters that the passage holds.
    if (instead && (id % 64 === 0 || at === start)) add(instead.from, instead.to, 0);
  }
  const length = end - start;
  if (survivors <= 0.2 * length) return { kind: 'gone' };
  const chain = longest(pieces);
  if (!chain || chain.count < 0.5 * length) return { kind: 'between' };
  return { kind: 'anchorable', span: { start: chain.from, end: chain.to + 1 } };
}

/**
 * The pieces that follow each other in the new text as they did in the old one and hold most.
 * @param {{ from: number, to: number, count: number }[]} pieces
 */
function longest(pieces) {
  /** @type {{ from: number, to: number, count: number }[]} */
  const best = [];
  for (const piece of pieces) {
    let from = { ...piece };
    for (const before of best)
      if (
        before.to < piece.from &&
        piece.from - before.to < TORN &&
        before.count + piece.count > from.count
      )
        from = { from: before.from, to: piece.to, count: before.count + piece.count };
    best.push(from);
  }
  return best.toSorted((a, b) => b.count - a.count)[0];
}

/**
 * Right when the two overlap in four fifths of what they cover together.
 * @param {Span} found @param {Span} truth
 */
function isRight(found, truth) {
  const common = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  const all = Math.max(found.end, truth.end) - Math.min(found.start, truth.start);
  return common / all >= 0.8;
}

/**
 * @param {Truth[]} truths @param {(Span | null)[]} found
 * @param {boolean[]} copies per passage: whether a verbatim copy is left, which may be taken for it
 */
export function tally(truths, found, copies) {
  const sum = {
    anchorable: 0,
    right: 0,
    wrong: 0,
    missed: 0,
    gone: 0,
    false: 0,
    clean: 0,
    falseClean: 0,
  };
  for (const [k, truth] of truths.entries()) {
    const span = found[k];
    if (truth.kind === 'anchorable') {
      sum.anchorable++;
      if (!span) sum.missed++;
      else if (isRight(span, truth.span)) sum.right++;
      else sum.wrong++;
    } else if (truth.kind === 'gone') {
      sum.gone++;
      if (span) sum.false++;
      if (!copies[k]) {
        sum.clean++;
        if (span) sum.falseClean++;
      }
    }
  }
  return sum;
}
