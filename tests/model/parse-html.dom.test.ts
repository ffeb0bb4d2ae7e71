import { expect, it } from 'vitest';
import { parseHtml } from '../../src/model/parse-html';

it.each(['body', 'documentElement', 'querySelector', 'head'])(
  'gives the whole text where an element is called %s',
  (name) => {
    const html = `<p>a</p><img name="${name}" src="x:"><form name="${name}"></form><p>b</p>`;
    const body = parseHtml(html);
    expect([body.localName, body.textContent]).toEqual(['body', 'ab']);
  },
);

it('gives a body to an empty text', () => {
  expect(parseHtml('').innerHTML).toBe('');
});
