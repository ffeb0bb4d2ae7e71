import { describe, expect, it } from 'vitest';
import { unmarkHtml } from '../../src/anchor/unmark-html';

const m = (text: string) => `<mark data-annotation="1" class="postil-amber">${text}</mark>`;

describe('unmarkHtml', () => {
  it.each([
    ['marks', `<p>a ${m('b')} c</p>`, '<p>a b c</p>'],
    ['marks in marks', `<p>${m(`a ${m('b')}`)}</p>`, '<p>a b</p>'],
    ['nothing where there are none', '<p>a &lt;mark&gt;</p>', '<p>a &lt;mark&gt;</p>'],
  ])('takes away %s', (_, html, plain) => {
    expect(unmarkHtml(html)).toBe(plain);
  });

  it.each([
    ["the article's own marks", `<mark>a ${m('b')}</mark>`, '<mark>a b</mark>'],
    [
      'what looks like a mark in an attribute',
      `<p title="${m('x').replaceAll('"', "'")}">${m('b')}</p>`,
      `<p title="${m('x').replaceAll('"', "'")}">b</p>`,
    ],
    ['what looks like a mark in a comment', `<!-- ${m('x')} -->${m('b')}`, `<!-- ${m('x')} -->b`],
    ['elements whose names begin alike', `<market>${m('b')}</market>`, '<market>b</market>'],
  ])('leaves %s', (_, html, plain) => {
    expect(unmarkHtml(html)).toBe(plain);
  });
});
