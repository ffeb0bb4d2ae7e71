import { describe, expect, it } from 'vitest';
import { captureArticle } from '../../src/capture/capture-article';
import { captureElement, captureSelection } from '../../src/capture/capture-selection';

const TEXT =
  'A sentence of the article that is kept, whatever its page calls its elements. '.repeat(9);

const pageWith = (html: string) =>
  new DOMParser().parseFromString(
    `<!doctype html><title>A page</title>${html}<article><h1>A page</h1><p>${TEXT}</p></article>`,
    'text/html',
  );

describe('an article of a page', () => {
  it.each(['body', 'documentElement', 'querySelectorAll', 'querySelector', 'title', 'contentType'])(
    'is taken where an element is called %s',
    (name) => {
      const taken = captureArticle(pageWith(`<img name="${name}" src="a.png">`), {
        url: 'https://example.org/',
      });
      expect(taken).toMatchObject({ title: 'A page', kind: 'article' });
      expect(taken.text).toContain(TEXT.trim());
    },
  );

  it.each([
    'parentNode',
    'childNodes',
    'nextSibling',
    'firstChild',
    'tagName',
    'getAttribute',
    'id',
  ])('is taken where a form has a field called %s', (name) => {
    const form = `<form><input name="${name}"><p>a</p><div><button id="${name}">b</button></div></form>`;
    const taken = captureArticle(pageWith(form), { url: 'https://example.org/' });
    expect(taken.text).toContain(TEXT.trim());
  });
});

describe('a part of a page', () => {
  it.each(['body', 'documentElement', 'createTreeWalker', 'title'])(
    'is taken where an element is called %s',
    async (name) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.srcdoc = `<img name="${name}" alt=""><article><p>${TEXT}</p></article>`;
      await new Promise((done) => frame.addEventListener('load', done, { once: true }));
      const page = frame.contentDocument;
      if (!page) throw new Error('The frame has no page.');
      const [article] = Document.prototype.getElementsByTagName.call(page, 'article');
      if (!article) throw new Error('The page has no article.');
      const range = new StaticRange({
        startContainer: article,
        startOffset: 0,
        endContainer: article,
        endOffset: 1,
      });
      const options = { url: 'https://example.org/' };
      expect(captureSelection(page, [range], options)?.text).toContain(TEXT.trim());
      expect(captureElement(page, article, options)?.text).toContain(TEXT.trim());
      frame.remove();
    },
  );
});
