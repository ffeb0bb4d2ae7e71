import { beforeEach, expect, it, vi } from 'vitest';
import { askAllSites, askPagesAccess, giveBackAccess } from '../../src/platform/queue-access';

const fake = vi.hoisted(() => ({
  answer: true,
  asked: [] as string[][],
  removed: [] as string[][],
  stored: {} as Record<string, unknown>,
}));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    permissions: {
      onAdded: {},
      onRemoved: {},
      request: async ({ origins }: { origins: string[] }) => {
        fake.asked.push(origins);
        return fake.answer;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        fake.removed.push(origins);
      },
    },
    storage: {
      local: {
        get: async () => fake.stored,
        set: async (values: object) => Object.assign(fake.stored, values),
        remove: async (key: string) => {
          delete fake.stored[key];
        },
      },
    },
  },
}));
beforeEach(() => Object.assign(fake, { answer: true, asked: [], removed: [], stored: {} }));

it.each([
  [['https://a.example/x'], ['https://a.example/*', 'https://www.a.example/*']],
  [
    ['https://www.a.example/x', 'https://a.example/y'],
    ['https://www.a.example/*', 'https://a.example/*'],
  ],
  [
    ['http://a.example/'],
    [
      'http://a.example/*',
      'http://www.a.example/*',
      'https://a.example/*',
      'https://www.a.example/*',
    ],
  ],
  [['http://127.0.0.1:8080/'], ['http://127.0.0.1/*', 'https://127.0.0.1/*']],
])('for %o it asks for these sites and those to which they send on', (urls, origins) => {
  askPagesAccess(urls);
  expect(fake.asked).toEqual([origins]);
});

it('what was given is given back, and nothing else', async () => {
  await askPagesAccess(['https://a.example/x']);
  await askAllSites();
  fake.answer = false;
  await askPagesAccess(['https://refused.example/']);
  await giveBackAccess();
  expect(fake.removed).toEqual([
    ['https://a.example/*', 'https://www.a.example/*', 'https://*/*', 'http://*/*'],
  ]);
  await giveBackAccess();
  expect(fake.removed).toHaveLength(1);
});
