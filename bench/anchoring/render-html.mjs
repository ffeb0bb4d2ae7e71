/** @import { Block, Token } from './document.mjs' */
/** @import { Random } from './words.mjs' */

const INLINE = ['em', 'strong', 'a', 'code', 'span'];

/** @param {string} text */
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/**
 * The page of these blocks: paragraphs with some inline elements, lists, tables, code.
 * @param {Random} random @param {Block[]} blocks
 * @param {{ inline?: number, noisy?: boolean }} [options] `inline`: share of words in an element of
 * their own; `noisy`: the same words in another DOM
 */
export function renderHtml(random, blocks, { inline = 0.02, noisy = false } = {}) {
  /** @type {string[]} */
  const out = [];
  let open = '';
  let row = 0;
  /** @param {string} next */
  const switchTo = (next) => {
    if (open === next) return;
    if (open === 'td') out.push('</tr></table>');
    else if (open) out.push(`</${open}>`);
    open = next;
    row = 0;
    if (next === 'td') out.push('<table>');
    else if (next) out.push(`<${next}>`);
  };
  for (const block of blocks) {
    switchTo(
      block.tag === 'li' ? 'ul' : block.tag === 'td' ? 'td' : block.tag === 'line' ? 'pre' : '',
    );
    const words = block.tokens
      .map((token, k) => word(random, token, k > 0, inline, noisy))
      .join('');
    if (block.tag === 'line') out.push(`${words}\n`);
    else if (block.tag === 'td') {
      if (row !== block.row) out.push(row ? '</tr><tr>' : '<tr>');
      row = block.row;
      out.push(`<td>${words}</td>`);
    } else if (noisy && block.tag === 'p' && random() < 0.7)
      out.push(`<div class="w"><div>\n      ${words}\n    </div></div>\n`);
    else out.push(`<${block.tag}>${words}</${block.tag}>\n`);
  }
  switchTo('');
  return `<!doctype html><meta charset="utf-8"><title>Page</title><body>${out.join('')}`;
}

/** @param {Random} random @param {Token} token @param {boolean} after @param {number} inline @param {boolean} noisy */
function word(random, { text, spaced }, after, inline, noisy) {
  const space = spaced && after ? gap(random, noisy) : '';
  const shown = noisy && random() < 0.15 ? broken(random, text) : escaped(text);
  if (random() >= inline) return space + shown;
  const tag = INLINE[Math.floor(random() * INLINE.length)] ?? 'em';
  return `${space}<${tag}>${shown}</${tag}>`;
}

/** @param {Random} random @param {boolean} noisy */
function gap(random, noisy) {
  const kind = random();
  if (!noisy || kind < 0.8) return ' ';
  if (kind < 0.87) return '\u00a0';
  if (kind < 0.92) return '\n        ';
  if (kind < 0.95) return '<br>';
  return kind < 0.98 ? ' <!-- --> ' : '<span> </span>';
}

/** A word in pieces, at a place between two whole characters. @param {Random} random @param {string} text */
function broken(random, text) {
  const letters = [...text];
  const at = 1 + Math.floor(random() * letters.length);
  const head = escaped(letters.slice(0, at).join(''));
  const tail = escaped(letters.slice(at).join(''));
  const kind = random();
  if (kind < 0.4) return `${head}\u00ad${tail}`;
  if (kind < 0.6) return `${head}<wbr>${tail}`;
  return kind < 0.8 ? `${head}<!---->${tail}` : `<span>${head}</span><span>${tail}</span>`;
}
