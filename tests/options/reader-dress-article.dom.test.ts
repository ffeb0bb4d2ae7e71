import { afterEach, describe, expect, it } from 'vitest';
import { linearTextOf } from '../../src/anchor/linear-text-cache';
import { sanitise } from '../../src/model/sanitise';
import { dressArticle } from '../../src/options/reader/dress-article';
import { headingsOf } from '../../src/options/reader/headings';
import { noteOf } from '../../src/options/reader/note-of';
import { spokenText } from '../../src/options/reader/spoken-text';

const NAMES = { copyCode: 'Copy code', backToText: 'Back to the text' };

/** Footnotes as capture writes them, and code. */
const ARTICLE = `<p>Oil<sup class="footnote-ref" id="fnref-1"><a href="#fn-1">1</a></sup> burns.</p>
<pre><code class="language-js">let a = 1;</code></pre>
<section class="footnotes"><ol><li id="fn-1"><p>Whale oil.</p></li></ol></section>`;

function show(html: string): HTMLElement {
  const root = document.createElement('article');
  root.append(document.importNode(sanitise(html), true));
  document.body.append(root);
  return root;
}

afterEach(() => {
  for (const article of document.querySelectorAll('article')) article.remove();
});

describe('an article that is shown', () => {
  it('is given buttons and links, and not one character', () => {
    const root = show(ARTICLE);
    const before = linearTextOf(root).text;
    dressArticle(root, NAMES);
    expect(linearTextOf(root).text).toBe(before);
    expect(root.textContent).toBe(show(ARTICLE).textContent);
  });

  it('has a button at its code and a way back from its note', () => {
    const root = show(ARTICLE);
    dressArticle(root, NAMES);
    expect(root.querySelector('pre + .code-copy')?.getAttribute('aria-label')).toBe('Copy code');
    const back = root.querySelector('li .note-back');
    expect(back?.getAttribute('aria-label')).toBe('Back to the text');
    const home = document.getElementById(back?.getAttribute('href')?.slice(1) ?? '');
    expect(home?.textContent).toBe('1');
  });

  it('keeps the way back that a note has', () => {
    const root = show(
      '<p>Oil<sup><a class="footnote-ref" id="r1" href="#n1">1</a></sup></p><section class="footnotes"><ol><li id="n1">Whale. <a class="footnote-backref" href="#r1">↩</a></li></ol></section>',
    );
    dressArticle(root, NAMES);
    expect(root.querySelectorAll('li a')).toHaveLength(1);
  });
});

describe('a link is a reference to a note', () => {
  it.each([
    ['in the form of capture', ARTICLE, true],
    [
      'raised, in a page that nobody took apart',
      '<p><sup><a href="#x">3</a></sup></p><p id="x">N</p>',
      true,
    ],
    ['to a heading', '<p><a href="#x">The lens</a></p><h2 id="x">The lens</h2>', false],
    ['to something above', '<p id="x">N</p><p><sup><a href="#x">3</a></sup></p>', false],
    ['to nothing', '<p><sup><a href="#x">3</a></sup></p>', false],
  ])('%s', (_, html, is) => {
    const link = show(html).querySelector('a');
    expect(link !== null && noteOf(link) !== undefined).toBe(is);
  });
});

describe('the contents of an article', () => {
  it('are its headings, by the levels that it has', () => {
    const root = show(
      '<h2>A</h2><h4>B</h4><h2>C</h2><blockquote><h2>Q</h2></blockquote><h2> </h2>',
    );
    expect(headingsOf(root).map(({ text, depth }) => `${depth} ${text}`)).toEqual([
      '0 A',
      '1 B',
      '0 C',
    ]);
  });

  it('are none where there are too few', () => {
    expect(headingsOf(show('<h2>A</h2><h2>B</h2>'))).toEqual([]);
  });
});

it('code, numbers of notes and notes are not read aloud, and everything keeps its place', () => {
  const root = show(ARTICLE);
  const spoken = spokenText(root);
  expect(spoken).toHaveLength(linearTextOf(root).text.length);
  expect(spoken.replace(/\s+/g, ' ').trim()).toBe('Oil burns.');
});
