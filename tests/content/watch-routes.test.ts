import { expect, it } from 'vitest';
import { pageAddress } from '../../src/content/margin/watch-routes';

it.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['https://a.example/x#part-two', 'https://a.example/x'],
  ['https://a.example/x?q=1#', 'https://a.example/x?q=1'],
  ['https://a.example/#/inbox/7', 'https://a.example/#/inbox/7'],
  ['https://a.example/#!/inbox', 'https://a.example/#!/inbox'],
])('%s is the page %s', (href, page) => {
  const { hash } = new URL(href);
  expect(pageAddress({ href, hash } as Location)).toBe(page);
});
