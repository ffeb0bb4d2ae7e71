import { expect, it } from 'vitest';
import { segmentsToMerge } from '../../../src/store/search/merge-segments';

const segments = (...sizes: (number | [size: number, gone: number])[]) =>
  sizes.map((one, id) => {
    const [size, goneSize] = typeof one === 'number' ? [one, 0] : one;
    return { id, size, goneSize, gone: new Uint8Array() };
  });

it.each([
  ['nothing', [], []],
  ['three small ones', [10, 20, 30], []],
  ['four small ones', [10, 20, 30, 40], [0, 1, 2, 3]],
  ['four of like size among others', [600_000, 10, 700_000, 500_000, 20, 900_000], [0, 2, 3, 5]],
  ['small ones before large ones', [600_000, 600_000, 600_000, 600_000, 1, 1, 1, 1], [4, 5, 6, 7]],
  ['no full ones', [2_400_000, 2_400_000, 2_400_000, 2_400_000, 2_400_000], []],
  ['fuller ones in a larger library', Array.from({ length: 20 }, () => 2_400_000), [0, 1, 2, 3]],
  ['one of which much is gone', [600_000, [1000, 400]], [1]],
  ['none of which little is gone', [600_000, [1000, 200]], []],
] as const)('of %s, those that should be one are merged', (_name, sizes, expected) => {
  expect(segmentsToMerge(segments(...(sizes as Parameters<typeof segments>)))).toEqual(expected);
});
