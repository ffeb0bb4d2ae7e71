import { expect, it } from 'vitest';
import { type Place, placeAt, placeHash } from '../../src/options/place';

it.each<[string, Place]>([
  ['#/queue', { view: 'queue', window: 0 }],
  ['#/queue?window=12', { view: 'queue', window: 12 }],
  [
    '#/article/a%2Fb/versions?from=all&q=tide&of=2',
    { view: 'versions', id: 'a/b', version: 2, from: { kind: 'all' }, query: 'tide' },
  ],
  [
    '#/article/0190a/versions',
    { view: 'versions', id: '0190a', version: 0, from: { kind: 'inbox' }, query: '' },
  ],
])('%s is its place, there and back', (hash, place) => {
  expect(placeAt(hash)).toEqual(place);
  expect(placeHash(place)).toBe(hash);
});
