import { describe, expect, it } from 'vitest';
import { urlKey } from '../../src/model/url-key';

const page = urlKey('https://example.org/a/page');

describe('urlKey', () => {
  it.each([
    ['a scheme', 'http://example.org/a/page'],
    ['www', 'https://www.example.org/a/page'],
    ['a trailing slash', 'https://example.org/a/page/'],
    ['a hash', 'https://example.org/a/page#part-two'],
    ['a text fragment', 'https://example.org/a/page#:~:text=margin'],
    ['the letter case of the host', 'https://EXAMPLE.org/a/page'],
    ['a default port', 'https://example.org:443/a/page'],
    ['campaign parameters', 'https://example.org/a/page?utm_source=x&utm_campaign=y'],
    ['click identifiers', 'https://example.org/a/page?fbclid=1&gclid=2&spm=a.b&mc_cid=3'],
  ])('does not count %s', (_, url) => {
    expect(urlKey(url)).toBe(page);
  });

  it.each([
    ['another path', 'https://example.org/a/page2'],
    ['the letter case of the path', 'https://example.org/A/page'],
    ['another host', 'https://blog.example.org/a/page'],
    ['a port', 'https://example.org:8080/a/page'],
    ['a parameter of the page', 'https://example.org/a/page?id=7'],
    ['parameters that only look like tracking', 'https://example.org/a/page?pkg=7&stmt=2'],
    ['a hash that routes', 'https://example.org/a/page#/chapter/2'],
    ['a hash-bang', 'https://example.org/a/page#!chapter-2'],
  ])('counts %s', (_, url) => {
    expect(urlKey(url)).not.toBe(page);
    expect(urlKey(url)).not.toBe('');
  });

  it('does not count the order of parameters', () => {
    expect(urlKey('https://example.org/?b=2&a=1')).toBe(urlKey('https://example.org/?a=1&b=2'));
  });

  it.each([
    '',
    'about:blank',
    'chrome://settings',
    'file:///tmp/a.html',
    'javascript:void 0',
    'http://',
  ])('is empty for %j, which is no web page', (url) => {
    expect(urlKey(url)).toBe('');
  });
});
