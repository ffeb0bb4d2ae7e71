import { describe, expect, it } from 'vitest';
import { layoutMargin, type MarginCard } from '../../src/options/marks/margin-layout';

const card = (id: string, top: number, height = 40): MarginCard => ({ id, top, height });

const CASES: [title: string, cards: MarginCard[], active: string, tops: Record<string, number>][] =
  [
    ['stand beside their passages', [card('a', 0), card('b', 100)], '', { a: 0, b: 100 }],
    ['move down past the card before', [card('a', 0), card('b', 10)], '', { a: 0, b: 50 }],
    [
      'give way to the active one',
      [card('a', 0), card('b', 10), card('c', 20)],
      'b',
      { a: -40, b: 10, c: 60 },
    ],
    ['need no order', [card('b', 10), card('a', 0)], '', { a: 0, b: 50 }],
    ['are no matter when there are none', [], 'x', {}],
  ];

describe('the cards of the margin', () => {
  it.each(CASES)('%s', (_, cards, active, tops) => {
    expect(Object.fromEntries(layoutMargin(cards, active, 10))).toEqual(tops);
  });
});
