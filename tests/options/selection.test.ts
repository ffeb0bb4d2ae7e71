import { describe, expect, it } from 'vitest';
import { extended, NOTHING, toggled, within } from '../../src/options/list/selection';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].toSorted();

describe('a selection of rows', () => {
  it('takes a row and lets it go again', () => {
    const once = toggled(NOTHING, 'b');
    expect(ids(once)).toEqual(['b']);
    expect(ids(toggled(once, 'b'))).toEqual([]);
  });

  it.each([
    ['down', 'b', 'd', ['b', 'c', 'd']],
    ['up', 'd', 'b', ['b', 'c', 'd']],
    ['nowhere', 'c', 'c', ['c']],
  ])('extends %s from where it began', (_, from, to, expected) => {
    expect(ids(extended(toggled(NOTHING, from), to, ORDER))).toEqual(expected);
  });

  it('begins at the row itself when the row it began at is gone', () => {
    expect(ids(extended({ ids: new Set(), anchor: 'gone' }, 'c', ORDER))).toEqual(['c']);
  });

  it('loses what the list no longer shows', () => {
    const selection = toggled(toggled(NOTHING, 'a'), 'e');
    expect(ids(within(selection, ['a', 'b']))).toEqual(['a']);
    expect(within(selection, ORDER)).toBe(selection);
  });
});
