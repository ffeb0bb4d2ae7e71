/** @import { Block } from './document.mjs' */
/** @import { Span } from './truth.mjs' */

/**
 * The text that a reader sees, one line a block.
 * @param {Block[]} blocks
 */
export const renderText = (blocks) =>
  blocks
    .map(({ tokens }) =>
      tokens.map(({ text, spaced }, k) => (spaced && k ? ` ${text}` : text)).join(''),
    )
    .join('\n');

/**
 * Targets as `describe` makes them, for text alone.
 * @param {string} text @param {Span[]} spans places in the text without white space
 */
export function targetsIn(text, spans) {
  const places = placesOf(text);
  return spans.map((span) => {
    const start = places[span.start] ?? 0;
    const end = (places[span.end - 1] ?? 0) + 1;
    return {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 64), start),
      suffix: text.slice(end, end + 64),
      start,
      end,
    };
  });
}

/**
 * Where each character that is not white space stands.
 * @param {string} text
 */
function placesOf(text) {
  /** @type {number[]} */
  const places = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) places.push(at);
  return places;
}

/**
 * The other way: how many characters that are not white space come before each place.
 * @param {string} text
 */
export function countsOf(text) {
  const counts = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++)
    counts[at + 1] = (counts[at] ?? 0) + (/\s/.test(text.charAt(at)) ? 0 : 1);
  return counts;
}
