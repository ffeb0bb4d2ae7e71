import { anyWord } from './words.mjs';

/** @import { Random, Script } from './words.mjs' */
/**
 * A word with an identity that edits keep: so it is known where every character went.
 * @typedef {object} Token
 * @property {number} id
 * @property {string} text
 * @property {boolean} spaced a space goes before it
 * @property {number} [was] the word in whose place it was put
 */
/**
 * @typedef {object} Block
 * @property {'p' | 'h2' | 'li' | 'td' | 'line'} tag `line` is a line of code
 * @property {Token[]} tokens
 * @property {number} row for td: the table row it belongs to
 */

let lastId = 0;

/** @param {string} text @param {boolean} spaced @returns {Token} */
export const token = (text, spaced) => ({ id: ++lastId, text, spaced });

/** @param {Block['tag']} tag @param {string} text @param {number} row @returns {Block} */
const blockOf = (tag, text, row = 0) => ({
  tag,
  row,
  tokens: text.split(' ').map((word, k) => token(word, k > 0)),
});

/** @param {Random} random @param {Script} script @param {number} words */
export function sentence(random, script, words) {
  /** @type {Token[]} */
  const tokens = [];
  for (let n = 0; n < words; n++) {
    const word = anyWord(random, script);
    const text = n === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    tokens.push(token(random() < 0.06 && n < words - 1 ? `${text},` : text, script.spaced));
  }
  const last = tokens.at(-1);
  if (last) last.text += script.stop.trim();
  if (!script.stop.trim() && tokens[0]) tokens[0].spaced = true;
  return tokens;
}

/** @param {Random} random @param {Script} script @returns {Block} */
function paragraph(random, script) {
  const tokens = [];
  for (let n = 2 + Math.floor(random() * 6); n > 0; n--)
    tokens.push(...sentence(random, script, 5 + Math.floor(random() * 20)));
  return { tag: random() < 0.15 ? 'li' : 'p', row: 0, tokens };
}

/**
 * Running text of about so many characters.
 * @param {Random} random @param {Script} script @param {number} characters
 */
export function prose(random, script, characters) {
  /** @type {Block[]} */
  const blocks = [];
  let length = 0;
  while (length < characters) {
    if (blocks.length % 9 === 0)
      blocks.push({ tag: 'h2', row: 0, tokens: sentence(random, script, 5) });
    const block = paragraph(random, script);
    blocks.push(block);
    length += block.tokens.reduce(
      (sum, { text, spaced }) => sum + text.length + (spaced ? 1 : 0),
      1,
    );
  }
  return blocks;
}

/**
 * What repeats itself: tables of Yes and No, code with equal lines, a refrain, comments.
 * @param {Random} random @param {Script} script @param {number} parts
 */
export function repetitive(random, script, parts) {
  /** @type {Block[]} */
  const blocks = [];
  let row = 0;
  const name = () => anyWord(random, script);
  const refrain = Array.from({ length: 4 }, () =>
    sentence(random, script, 6)
      .map(({ text }) => text)
      .join(' '),
  );
  const code = ['return null;', '}', 'if (error) throw error;', 'break;', '} else {', 'i += 1;'];
  for (let part = 0; part < parts; part++) {
    blocks.push({ tag: 'h2', row: 0, tokens: sentence(random, script, 4) });
    if (part % 4 === 0)
      for (let n = 0; n < 40; n++) {
        row++;
        blocks.push(blockOf('td', `${name()} ${name()}`, row));
        for (let k = 0; k < 4; k++)
          blocks.push(blockOf('td', random() < 0.6 ? 'Yes' : random() < 0.8 ? 'No' : 'n/a', row));
      }
    else if (part % 4 === 1)
      for (let n = 0; n < 60; n++) {
        const repeated = code[Math.floor(random() * code.length)] ?? '';
        blocks.push(
          blockOf('line', random() < 0.6 ? repeated : `${name()} = ${name()}(${name()});`),
        );
      }
    else if (part % 4 === 2)
      for (let n = 0; n < 8; n++) {
        blocks.push({ tag: 'p', row: 0, tokens: sentence(random, script, 30) });
        for (const line of refrain) blocks.push(blockOf('p', line));
      }
    else
      for (let n = 0; n < 30; n++) {
        const about = anyWord(random, script);
        blocks.push(blockOf('p', `user_${about} wrote ${1 + Math.floor(random() * 23)} hours ago`));
        blocks.push(
          random() < 0.5
            ? blockOf('p', 'Thanks, this works for me!')
            : { tag: 'p', row: 0, tokens: sentence(random, script, 12) },
        );
        blocks.push(blockOf('p', 'Reply Like Share'));
      }
  }
  return blocks;
}
