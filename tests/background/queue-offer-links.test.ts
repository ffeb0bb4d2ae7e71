import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { offerLinks } from '../../src/background/queue/offer-links';
import { database } from '../../src/store/database';
import { takeAddresses } from '../../src/store/queue-draft';

const fake = vi.hoisted(() => ({ opened: [] as string[], marked: [] as number[] }));
vi.mock('../../src/content/send-links?script&iife', () => ({ default: 'send-links.js' }));
vi.mock('../../src/platform/browser', () => ({ browser: {} }));
vi.mock('../../src/platform/open-library', () => ({
  openLibrary: async (place: string) => {
    fake.opened.push(place);
  },
}));
vi.mock('../../src/background/badge', () => ({
  markNoLinks: async (tabId: number) => {
    fake.marked.push(tabId);
  },
}));
beforeEach(async () => {
  Object.assign(fake, { opened: [], marked: [] });
  await database.delete();
  await database.open();
});

it('links come into the library’s field, and nothing is fetched', async () => {
  await offerLinks(7, [
    { url: 'https://a.example/one', title: 'One' },
    { url: 'javascript:alert(1)', title: 'Two' },
    { url: `https://a.example/${'x'.repeat(9000)}`, title: 'Too long' },
    { url: 'http://a.example/three', title: 't'.repeat(9000) },
  ]);
  expect((await takeAddresses()).split('\n')).toEqual([
    '[One](https://a.example/one)',
    `[${'t'.repeat(300)}](http://a.example/three)`,
  ]);
  expect(fake).toEqual({ opened: ['#/queue'], marked: [] });
});

it('where there are none, the toolbar button says so', async () => {
  await offerLinks(7, [{ url: 'mailto:x@a.example', title: 'Write' }]);
  expect(fake).toEqual({ opened: [], marked: [7] });
});

it.each([
  [undefined],
  ['https://a.example/one'],
  [[{ url: 'https://a.example/one' }]],
  [[null]],
  [[{ url: 1, title: 'One' }]],
])('%o is refused', async (sent) => {
  await expect(offerLinks(7, sent)).rejects.toThrow('no links');
  expect(await takeAddresses()).toBe('');
});
