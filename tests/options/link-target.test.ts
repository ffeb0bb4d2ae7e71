import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../src/options/reader/link-target';

const CASES: [href: string, target: ReturnType<typeof linkTarget>][] = [
  ['https://example.org/a b', { kind: 'page', url: 'https://example.org/a%20b' }],
  [' http://example.org ', { kind: 'page', url: 'http://example.org/' }],
  ['mailto:anna@example.org', { kind: 'page', url: 'mailto:anna@example.org' }],
  ['#user-content-fn1', { kind: 'place', id: 'user-content-fn1' }],
  ['#user-content-%E6%B3%A8', { kind: 'place', id: 'user-content-注' }],
  ['#100%', { kind: 'place', id: '100%' }],
  ['javascript:alert(1)', { kind: 'none' }],
  ['JavaScript\n:alert(1)', { kind: 'none' }],
  ['data:text/html,x', { kind: 'none' }],
  ['file:///etc/passwd', { kind: 'none' }],
  ['chrome://settings', { kind: 'none' }],
  ['chrome-extension://abc/src/options/index.html', { kind: 'none' }],
  ['/relative', { kind: 'none' }],
  ['', { kind: 'none' }],
];

describe('a link of a saved article', () => {
  it.each(CASES)('“%s” leads to %o', (href, target) => {
    expect(linkTarget(href)).toEqual(target);
  });
});
