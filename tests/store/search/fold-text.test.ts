import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/store/search/fold-text';
import { unfoldedSpan } from '../../../src/store/search/unfolded-span';

it.each([
  ['Café', 'cafe'],
  ['CAFE\u0301', 'cafe'],
  ['Łódź', 'lodz'],
  ['STRASSE straße', 'strasse strasse'],
  ['İstanbul ıssız', 'istanbul issiz'],
  ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
  ['Ёлка', 'елка'],
  ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
  ['ｶﾞｷﾞ', 'ガギ'],
  ['か\u3099', 'が'],
  ['한국어', '한국어'],
  ['ﬁne ①', 'fine 1'],
  ['exam\u00adple', 'example'],
  ['ก่อน', 'ก่อน'],
  ['مُحَمَّد', 'محمد'],
])('%j is searched as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

const letters = fc.string({ unit: 'grapheme' });
const mixed = fc
  .array(
    fc.oneof(
      letters,
      fc.constantFrom('ß', 'ﬁ', 'é', 'e\u0301', '机器', 'ｶﾞ', ' ', 'İ', '𠮷', '\u00ad'),
    ),
  )
  .map((pieces) => pieces.join(''));

it('folding twice changes nothing', () => {
  fc.assert(fc.property(mixed, (text) => foldText(foldText(text)) === foldText(text)));
});

describe('a span of the folded text', () => {
  it.each([
    ['a straße here', 'strasse', 'straße'],
    ['the Ca\u0301fe\u0301 now', 'cafe', 'Ca\u0301fe\u0301'],
    [`${'Łódź ﬁ '.repeat(200)}needle é`, 'needle', 'needle'],
    ['完全な ｶﾞｷﾞ です', 'ガギ', 'ｶﾞｷﾞ'],
    ['exam\u00adple', 'ample', 'am\u00adple'],
  ])('in %j leads back to the letters of the text', (text, hit, original) => {
    const start = foldText(text).indexOf(hit);
    const span = unfoldedSpan(text, { start, end: start + hit.length });
    expect(text.slice(span.start, span.end)).toBe(original);
  });

  it('leads back to letters that fold to it again', () => {
    fc.assert(
      fc.property(mixed, fc.stringMatching(/^[a-z]{1,5}$/), mixed, (before, word, after) => {
        const text = `${before} ${word} ${after}`;
        const start = foldText(`${before} `).length;
        const span = unfoldedSpan(text, { start, end: start + word.length });
        expect(foldText(text.slice(span.start, span.end))).toBe(word);
      }),
    );
  });
});
