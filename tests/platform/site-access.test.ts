import { readFile } from 'node:fs/promises';
import { beforeEach, expect, it, vi } from 'vitest';
import { askEverySite, askSiteAccess, hasSiteAccess } from '../../src/platform/site-access';

const fake = vi.hoisted(() => ({ granted: [] as string[], asked: [] as string[][] }));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => fake.granted.includes(origin)),
      request: async ({ origins }: { origins: string[] }) => {
        fake.asked.push(origins);
        return true;
      },
    },
  },
}));
beforeEach(() => {
  fake.granted = ['https://a.example/*', 'http://127.0.0.1/*'];
  fake.asked = [];
});

it.each([
  ['https://a.example/essays?q=1#x', true],
  ['http://127.0.0.1:8080/page', true],
  ['http://a.example/', false],
  ['https://www.a.example/', false],
  ['file:///home/x.html', false],
  ['', false],
])('%s has access: %s', async (url, expected) => {
  expect(await hasSiteAccess(url)).toBe(expected);
});

it('asks for one site, in the same breath as it is called', () => {
  askSiteAccess('https://b.example:8443/deep/page');
  expect(fake.asked).toEqual([['https://b.example/*']]);
});

it('asks for all sites as the manifest names them', async () => {
  const { optional_host_permissions } = JSON.parse(await readFile('manifest.json', 'utf8'));
  askEverySite();
  expect(fake.asked).toEqual([optional_host_permissions]);
});

it('asks for nothing where there is no site', async () => {
  expect(await askSiteAccess('chrome://settings')).toBe(false);
  expect(fake.asked).toEqual([]);
});
