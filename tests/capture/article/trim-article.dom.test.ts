import { describe, expect, it } from 'vitest';
import { trimArticle } from '../../../src/capture/article/trim-article';
import { aBody } from '../a-body';

const FIRST =
  'The river has left its bed four times since people began to write about it, and each time it took a town with it.';
const LAST =
  'Nobody has decided yet who pays for the next wall, nor where it should stand, nor whether it will be built at all.';
const known = { title: 'How rivers move', names: ['Anna Müller', 'The Daily', 'Science'] };

const trimmed = (before: string, middle: string, after: string) => {
  const body = aBody(`<article>${before}<p>${FIRST}</p>${middle}<p>${LAST}</p>${after}</article>`);
  const article = body.firstElementChild ?? body;
  trimArticle(article, known);
  return article.innerHTML.replace(FIRST, 'FIRST').replace(LAST, 'LAST');
};

const BARE = '<p>FIRST</p><p>LAST</p>';

describe('trimArticle', () => {
  it.each([
    ['the title again', '<h1>How rivers move</h1>'],
    ['a byline', '<p>By Anna Müller | June 4, 2021</p>'],
    ['a date', '<div><span>June 4, 2021, 10:30 AM</span></div>'],
    [
      'the way through the site',
      '<ul><li><a href="/">Home</a></li><li><a href="/s">Science</a></li></ul>',
    ],
    ['the section', '<p><a href="/science">Science</a></p>'],
    ['a bar of buttons', '<div class="share-bar"><a href="x">Tweet</a><a href="y">Post</a></div>'],
  ])('drops %s before the text', (_, html) => {
    expect(trimmed(html, '', '')).toBe(BARE);
  });

  it.each([
    ['a prompted link', '<p>Read more: <a href="/x">Why walls fail</a></p>'],
    [
      'a list of related stories',
      '<h3>Related stories</h3><ul><li><a href="/x">Why walls fail</a></li></ul>',
    ],
    [
      'loose links under "you may also like"',
      '<p>You may also like...</p><p><a href="/x">Why walls fail</a></p>',
    ],
    [
      'a newsletter box',
      '<div><h4>Get the newsletter</h4><p>Sign up for our newsletter. <a href="/n">Subscribe</a></p></div>',
    ],
    ['a label of an advertisement', '<p>Advertisement</p>'],
    ['a link in capitals', '<p><a href="/x">WHY WALLS FAIL IN FLOODS</a></p>'],
  ])('drops %s within it', (_, html) => {
    expect(trimmed('', html, '')).toBe(BARE);
  });

  it.each([
    ['who contributed', '<p>Bob Lee contributed to this report.</p>'],
    ['rights', '<p>© 2021 The Daily. All rights reserved.</p>'],
    ['tags', '<p>Tags: <a href="/t">rivers</a></p>'],
    ['links', '<p><a href="/next">The next story of ours</a></p>'],
    [
      'a heading with nothing under it',
      '<h3>More stories</h3><ul><li><a href="/x">Why walls fail</a></li></ul>',
    ],
  ])('drops %s after it', (_, html) => {
    expect(trimmed('', '', html)).toBe(BARE);
  });

  it.each([
    ['a heading', '<h2>The second flood</h2>'],
    ['a short line', '<p>Then it rained.</p>'],
    ['a quote', '<blockquote><p>It came at night.</p></blockquote>'],
    ['a list with links', '<ul><li>The <a href="https://e.org">gauge</a> at the bridge</li></ul>'],
    ['code', '<pre><code>share</code></pre>'],
    ['a table', '<table><tbody><tr><td>Published</td><td>3</td></tr></tbody></table>'],
    ['"see also" of a wiki', '<h2>See also</h2><ul><li><a href="/wiki/Delta">Delta</a></li></ul>'],
    [
      'a caption',
      '<figure><img src="https://e.org/a.png" alt=""><figcaption>Image</figcaption></figure>',
    ],
  ])('keeps %s', (_, html) => {
    expect(trimmed('', html, '')).toContain(html);
  });

  it.each([
    [
      'links that head what is said of them, in a list of pages',
      '<div><a href="/1">First post</a><div>On the flood of the year 1651 and its end.</div></div>',
    ],
    [
      'the links of a section, though nothing follows',
      '<h2>Also of note</h2><ul><li><a href="/wiki/Delta">Delta</a></li></ul>',
    ],
  ])('keeps at the end %s', (_, html) => {
    const sections = `<h2>Beds</h2><p>${FIRST} Again.</p><h2>Walls</h2><p>${LAST} Again.</p>`;
    expect(
      trimmed(
        sections,
        '<p>So it went, and the third wall was no better than the second one.</p>',
        html,
      ),
    ).toContain(html);
  });

  it('leaves a page without prose as it is', () => {
    const body = aBody('<p>By Anna Müller</p><p>Short.</p>');
    trimArticle(body, known);
    expect(body.textContent).toBe('By Anna MüllerShort.');
  });
});
