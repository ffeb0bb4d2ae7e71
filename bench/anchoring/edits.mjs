import { sentence, token } from './document.mjs';
import { anyWord } from './words.mjs';

/** @import { Random, Script } from './words.mjs' */
/** @import { Block, Token } from './document.mjs' */
/**
 * @typedef {object} Edit how much is changed, each as a share
 * @property {number} words replaced, cut or put in
 * @property {number} sentences cut
 * @property {number} inserts blocks that get sixty new words, inside or before them
 * @property {number} moves blocks moved elsewhere
 */

/** @type {Record<'E1' | 'E2' | 'E3', Edit>} */
export const EDITS = {
  E1: { words: 0.01, sentences: 0.001, inserts: 0.01, moves: 0.03 },
  E2: { words: 0.05, sentences: 0.01, inserts: 0.02, moves: 0.03 },
  E3: { words: 0.15, sentences: 0.02, inserts: 0.03, moves: 0.03 },
};

/**
 * The blocks after such an edit; the old ones stay as they are.
 * @param {Random} random @param {Script} script @param {Block[]} blocks @param {Edit} edit
 */
export function edited(random, script, blocks, edit) {
  /** @type {Block[]} */
  const out = [];
  for (const block of blocks) {
    const tokens = editTokens(random, script, block.tokens, edit);
    if (random() < edit.inserts) {
      const added = [0, 1, 2, 3].flatMap(() => sentence(random, script, 15));
      if (random() < 0.5) out.push({ tag: 'p', row: 0, tokens: added });
      else tokens.splice(Math.floor(random() * tokens.length), 0, ...added);
    }
    if (tokens.length) out.push({ ...block, tokens });
  }
  for (let n = Math.round(blocks.length * edit.moves); n > 0; n--) {
    const [moved] = out.splice(Math.floor(random() * out.length), 1);
    if (moved) out.splice(Math.floor(random() * out.length), 0, moved);
  }
  return out;
}

/** @param {Random} random @param {Script} script @param {Token[]} tokens @param {Edit} edit */
function editTokens(random, script, tokens, edit) {
  /** @type {Token[]} */
  const out = [];
  let cutting = random() < edit.sentences;
  for (const one of tokens) {
    const ends = script.stop.trim() ? one.text.endsWith(script.stop) : false;
    if (!cutting) {
      if (random() >= edit.words) out.push(one);
      else {
        const kind = random();
        const word = token(anyWord(random, script), one.spaced);
        if (kind < 0.6) out.push({ ...word, was: one.id });
        else if (kind < 0.8) out.push(word, one);
      }
    }
    if (ends) cutting = random() < edit.sentences;
  }
  return out;
}

/**
 * Without every token that one of the passages touches.
 * @param {Block[]} blocks @param {Set<number>} ids
 */
export const without = (blocks, ids) =>
  blocks
    .map((block) => ({ ...block, tokens: block.tokens.filter(({ id }) => !ids.has(id)) }))
    .filter(({ tokens }) => tokens.length);

/** Copies are taken from so many rows around. */
const NEARBY = 60;

/**
 * Rows, lines and blocks put in and taken out; no word is changed. What is put in is a copy of
 * another one of its kind nearby.
 * @param {Random} random @param {Block[]} blocks @param {number} share
 */
export function reordered(random, blocks, share) {
  /** @type {Block[]} */
  const out = [];
  const groups = rowsOf(blocks);
  for (const [k, group] of groups.entries()) {
    if (random() < share) {
      const copied = groups[k + Math.floor((random() - 0.5) * NEARBY)];
      if (copied && copied[0]?.tag === group[0]?.tag)
        for (const block of copied)
          out.push({
            ...block,
            row: 100_000 + k,
            tokens: block.tokens.map((one) => token(one.text, one.spaced)),
          });
    }
    if (random() >= share) out.push(...group);
  }
  return out;
}

/** @param {Block[]} blocks */
function rowsOf(blocks) {
  /** @type {Block[][]} */
  const groups = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.tag === 'td' && last?.[0]?.tag === 'td' && last[0].row === block.row)
      last.push(block);
    else groups.push([block]);
  }
  return groups;
}
