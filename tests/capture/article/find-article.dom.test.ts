import { describe, expect, it } from 'vitest';
import { findArticle } from '../../../src/capture/article/find-article';
import { aBody } from '../a-body';

const PROSE =
  'The river has left its bed four times since people began to write about it, and each time it took a town with it, its market and its mill. ';
const MENU = '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">About</a></li></ul></nav>';

const found = (html: string) => findArticle(aBody(html), 'How rivers move');

describe('findArticle', () => {
  it.each([
    [
      'the section that Readability leaves beside a longer one',
      `${MENU}<div><section><p>${PROSE.repeat(6)}</p><p>${PROSE.repeat(6)}</p></section><section><p>The mill stood until the last flood.</p></section></div>`,
      'The mill stood until the last flood.',
    ],
    [
      'a short answer in a thread',
      `${MENU}<main><div class="post"><p>${PROSE.repeat(5)}</p></div><div class="post"><p>Thank you, that was all I wanted.</p></div></main>`,
      'Thank you, that was all I wanted.',
    ],
    [
      'the text of a page of two sentences',
      `${MENU}<main><p>${PROSE}</p><p>Its mill is gone.</p></main>`,
      'Its mill is gone.',
    ],
    [
      'a text whose box has an unlikely name',
      `${MENU}<div class="comment"><p>${PROSE.repeat(4)}</p><p>Its mill is gone.</p></div>`,
      'Its mill is gone.',
    ],
  ])('keeps %s', (_, html, wanted) => {
    const article = found(html);
    expect(article?.textContent).toContain(PROSE.trim());
    expect(article?.textContent).toContain(wanted);
    expect(article?.textContent).not.toContain('About');
  });

  it.each([
    [
      'a first heading that is not the title',
      `<article><h1>Our own river</h1><p>${PROSE.repeat(4)}</p></article>`,
      'Our own river',
    ],
    [
      'the links of a section among others',
      `<article><h2>Bed</h2><p>${PROSE.repeat(3)}</p><h2>Towns</h2><p>${PROSE.repeat(3)}</p><p>${PROSE}</p><h2>See also</h2><ul><li><a href="/m">Mills</a></li><li><a href="/w">Weirs</a></li></ul></article>`,
      'Weirs',
    ],
    [
      'a link in a box in the middle of a sentence',
      `<article><p>${PROSE.repeat(4)}</p><ul><li><div><span>It is said in </span><div class="link"><a href="/f">the Book of Floods</a></div><span> that the mill was the third of its name</span></div></li><li>another</li></ul></article>`,
      'the Book of Floods',
    ],
  ])('keeps %s', (_, html, wanted) => {
    expect(found(MENU + html)?.textContent).toContain(wanted);
  });

  it('leaves the title to the metadata, also in other words', () => {
    const article = found(
      `${MENU}<article><h1>How the rivers move</h1><p>${PROSE.repeat(4)}</p></article>`,
    );
    expect(article?.querySelector('h1')).toBeNull();
  });

  it('leaves out what the page hides and sections about other pages', () => {
    const article = found(
      `${MENU}<div><section><p>${PROSE.repeat(6)}</p></section>
       <section class="related"><p>Ten towns that moved with their river, and two that did not.</p></section>
       <section hidden><p>An old version of this text, ${PROSE}</p></section></div>`,
    );
    expect(article?.textContent).not.toMatch(/Ten towns|old version/);
  });

  it('leaves a page without an article as it was', () => {
    const body = aBody('<a href="/">Home</a> <a href="/a">About</a>');
    const before = body.innerHTML;
    expect(findArticle(body, 'Home')).toBeUndefined();
    expect(body.innerHTML).toBe(before);
  });
});
