import { expect, it } from 'vitest';
import type { ComparedBlock } from '../../src/library/compare-texts';
import { folded } from '../../src/options/versions/folded-blocks';

/** `.` is an unchanged paragraph, any other sign one that changed. */
const blocks = (signs: string): ComparedBlock[] =>
  Array.from(signs, (sign) => ({ kind: sign === '.' ? 'same' : 'changed', pieces: [] }));
const drawn = (signs: string) =>
  folded(blocks(signs))
    .map((part) =>
      'hidden' in part ? `(${part.hidden.length})` : part.block.kind === 'same' ? '.' : 'x',
    )
    .join('');

it.each([
  ['x', 'x'],
  ['.....', '(5)'],
  ['x....', 'x.(3)'],
  ['...x...', '(2).x.(2)'],
  ['..x..', '..x..'],
  ['x...x', 'x...x'],
  ['x....x', 'x.(2).x'],
  ['', ''],
])('of %s is shown %s', (signs, shown) => {
  expect(drawn(signs)).toBe(shown);
});
