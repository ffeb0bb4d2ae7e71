import { expect, it } from 'vitest';
import { refusalOf } from '../../src/popup/refusal';

it.each([
  { url: 'https://example.org/a', is: undefined },
  { url: 'http://example.org', is: undefined },
  { url: 'https://example.org/paper.pdf', is: 'pdf' },
  { url: 'https://example.org/Paper.PDF?page=2#3', is: 'pdf' },
  { url: 'https://example.org/?file=a.pdf', is: undefined },
  { url: 'https://chromewebstore.google.com/detail/x', is: 'store' },
  { url: 'https://chrome.google.com/webstore/category', is: 'store' },
  { url: 'https://chrome.google.com/other', is: undefined },
  { url: 'https://addons.mozilla.org', is: 'store' },
  { url: 'https://addons.mozilla.org.example.org/', is: undefined },
  { url: 'chrome://extensions', is: 'browser' },
  { url: 'about:config', is: 'browser' },
  { url: '', is: 'browser' },
  { url: 'file:///home/me/a.html', is: 'file' },
])('$url: $is', ({ url, is }) => {
  expect(refusalOf(url)).toBe(is);
});
