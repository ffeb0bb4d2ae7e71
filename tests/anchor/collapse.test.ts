import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse, pieceOffset, rawIndex } from '../../src/anchor/collapse';

const anyData = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'é',
      '中',
      ' ',
      '  ',
      '\n',
      '\t',
      '\u00a0',
      '\u00ad',
      '\u200b',
      '\ufeff',
      '\u3000',
    ),
  )
  .map((parts) => parts.join(''));

describe('collapse', () => {
  it.each([
    ['plain words', 'plain words'],
    [' one space at the ends ', 'one space at the ends'],
    ['\n  many\t\tof \u00a0 them\n', 'many of them'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['\u200b\ufeff', ''],
    [' ', ''],
    ['', ''],
  ])('makes %j into %j', (data, piece) => {
    expect(collapse(data)).toBe(piece);
  });

  it('maps every character of the piece to one of the data that shows it', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const piece = collapse(data);
        for (const [at, char] of Array.from(piece).entries()) {
          const raw = rawIndex(data, piece.length, at);
          if (char === ' ') expect(data.charAt(raw)).toMatch(/\s/);
          else expect(data.charAt(raw)).toBe(char);
          expect(pieceOffset(data, piece.length, raw)).toBe(at);
        }
      }),
    );
  });

  it('maps places of the data in order and within the piece', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const piece = collapse(data);
        const offsets = Array.from({ length: data.length + 1 }, (_, raw) =>
          pieceOffset(data, piece.length, raw),
        );
        expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets);
        expect(offsets[0]).toBe(0);
        expect(offsets.at(-1)).toBe(piece.length);
      }),
    );
  });
});
