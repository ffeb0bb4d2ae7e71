import { describe, expect, it } from 'vitest';
import { settleCallouts } from '../../../src/capture/structure/callouts';
import { aBody } from '../a-body';

const settled = (html: string) => {
  const body = aBody(html);
  settleCallouts(body);
  return body.innerHTML;
};

describe('settleCallouts', () => {
  it.each([
    [
      'Bootstrap',
      '<div class="alert alert-warning"><p>Hot.</p></div>',
      '<blockquote class="callout callout-warning"><p>Hot.</p></blockquote>',
    ],
    [
      'GitHub',
      '<div class="markdown-alert markdown-alert-tip"><p class="markdown-alert-title"><svg></svg>Tip</p><p>Try.</p></div>',
      '<blockquote class="callout callout-tip"><p class="callout-title">Tip</p><p>Try.</p></blockquote>',
    ],
    [
      'Obsidian',
      '<div class="callout" data-callout="info"><div class="callout-title">Know</div><div class="callout-content"><p>It.</p></div></div>',
      '<blockquote class="callout callout-info"><p class="callout-title">Know</p><p>It.</p></blockquote>',
    ],
    [
      'Sphinx',
      '<div class="admonition note"><p class="admonition-title">Note</p><p>So.</p></div>',
      '<blockquote class="callout callout-note"><p class="callout-title">Note</p><p>So.</p></blockquote>',
    ],
  ])('brings %s to one form', (_, html, wanted) => {
    expect(settled(html)).toBe(wanted);
  });

  it.each([
    ['a box that holds a page', `<div class="callout"><h1>Title</h1><p>Text</p></div>`],
    ['an empty box', '<div class="alert alert-info"></div>'],
    ['a plain notice of the site', '<div class="notice"><p>We moved.</p></div>'],
  ])('leaves %s alone', (_, html) => {
    expect(settled(html)).toBe(html);
  });
});
