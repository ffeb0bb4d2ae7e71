import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../src/content/margin/place-beside';

const viewport = { width: 800, height: 600 };
const size = { width: 200, height: 40 };
const column = { left: 150, right: 650 };
const line = (top: number, left = 300, right = 400) => ({ top, bottom: top + 20, left, right });
const lines = (first: number, last = first) => ({ first: line(first), last: line(last), column });

describe('something that floats', () => {
  it.each([
    ['below its last line', lines(200, 300), 'below', { x: 250, y: 328 }],
    ['above its first line', lines(200, 300), 'above', { x: 250, y: 152 }],
    ['above when there is no room below', lines(200, 570), 'below', { x: 250, y: 152 }],
    ['below when there is no room above', lines(10, 90), 'above', { x: 250, y: 118 }],
    [
      'at the bottom when it is longer than the screen',
      lines(-50, 700),
      'below',
      { x: 250, y: 552 },
    ],
    [
      'in sight when the passage has been scrolled away',
      lines(900, 950),
      'below',
      { x: 250, y: 552 },
    ],
  ] as const)('stands %s', (_, given, side, place) => {
    expect(placeBeside(given, size, viewport, side, 8)).toEqual(place);
  });

  it.each([
    ['left', line(200, 0, 10), 8],
    ['right', line(200, 790, 800), 592],
  ])('stays inside at the %s edge', (_, last, x) => {
    expect(placeBeside({ first: last, last, column }, size, viewport, 'below', 8).x).toBe(x);
  });

  it('larger than the screen begins at its edge', () => {
    const huge = { width: 900, height: 700 };
    expect(placeBeside(lines(200), huge, viewport, 'below', 8)).toEqual({ x: 8, y: 8 });
  });
});

describe('a card', () => {
  const card = { width: 120, height: 160 };

  it.each([
    ['right of the column', { left: 150, right: 650 }, { x: 662, y: 200 }],
    ['left of it when only there is room', { left: 250, right: 750 }, { x: 118, y: 200 }],
    ['below when the column fills the screen', { left: 20, right: 780 }, { x: 290, y: 232 }],
  ])('stands %s', (_, place, expected) => {
    const given = { ...lines(200), column: place };
    expect(placeBeside(given, card, viewport, 'beside', 12)).toEqual(expected);
  });

  it.each([
    [-300, 8],
    [590, 432],
  ])('beside a line at %d is in sight', (top, y) => {
    expect(placeBeside(lines(top), card, viewport, 'beside', 12).y).toBe(y);
  });
});
