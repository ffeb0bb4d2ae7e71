import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { readAddresses } from '../../src/options/queue/read-addresses';
import { database } from '../../src/store/database';
import {
  addressLine,
  areAddressesOffered,
  keepAddresses,
  offerAddresses,
  takeAddresses,
} from '../../src/store/queue-draft';

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it('what was offered comes under what was typed, once', async () => {
  await keepAddresses('https://a.example/typed\n\n');
  await offerAddresses([{ url: 'https://a.example/one', title: 'One' }]);
  await offerAddresses([{ url: 'https://a.example/two', title: '' }]);
  expect(await areAddressesOffered()).toBe(true);
  const typed = 'https://a.example/typed\n[One](https://a.example/one)\nhttps://a.example/two';
  expect(await takeAddresses()).toBe(typed);
  expect(await areAddressesOffered()).toBe(false);
  expect(await takeAddresses()).toBe(typed);
  await keepAddresses('');
  expect(await takeAddresses()).toBe('');
});

it.each([
  ['https://a.example/one', 'One'],
  ['https://a.example/Tide_(table)', 'Tides [2] \\ more'],
  ['https://a.example/a?b=c&d=e', ''],
  ['https://a.example/x', '潮水 “表”'],
])('the line of %s is read as that page', (url, title) => {
  const { addresses } = readAddresses(addressLine({ url, title }));
  expect(addresses.map((one) => [decodeURI(one.url), one.title])).toEqual([[url, title]]);
});
