import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/markdown/read-article';
import { writeArticle } from '../../src/markdown/write-article';
import { COLORS } from '../../src/model/annotation';
import { BODY_FORMS, PROFILE_NAMES, type Profile } from '../../src/model/profile';
import { sanitiseHtml } from '../../src/model/sanitise';
import type { WholeArticle } from '../../src/model/whole-article';
import { anAnnotationOf, anImage, aWholeArticle } from './a-whole-article';
import { hostileString } from './hostile';

const PROFILES = PROFILE_NAMES.flatMap((name) => BODY_FORMS.map((body) => ({ name, body })));

/** What a library would make of the file. */
function comeHome(text: string): WholeArticle {
  const { article, html, annotations, images } = readArticle(text);
  return {
    article,
    html: sanitiseHtml(html),
    annotations,
    images: images.map(({ path: _path, ...image }) => image),
  };
}

/** The words of the annotation in the body get its mark again, as `anchor/` would put it. */
const marked = (whole: WholeArticle): WholeArticle => ({
  ...whole,
  html: whole.html.replace(
    />([^<]*)second/,
    `>$1<mark class="postil-green" data-annotation="${whole.annotations[0]?.id}">second</mark>`,
  ),
});

describe.each(PROFILES)('a file of $name with a $body body', (profile) => {
  it('brings an image that was highlighted home, and shows it in the list', () => {
    const address = 'https://example.com/a%20picture.png?x=1&y=2';
    const element = { kind: 'image' as const, label: 'A lamp', sources: [address], ordinal: 1 };
    const target = { exact: '', prefix: 'before', suffix: 'after', start: 26, end: 26, element };
    const whole = aWholeArticle({}, { annotations: [anAnnotationOf({ target })] });
    const { text } = writeArticle(whole, { ...profile, names: { green: 'fact' } });
    expect(comeHome(text).annotations).toEqual(whole.annotations);
    const [, section = ''] = text.split('<!-- postil:highlights -->');
    expect(section).toContain('A lamp');
    expect(section).toContain('aaaaaaaa');
    expect(section).toMatch(/[*>]fact[*<]/);
  });

  it('brings the article home with its annotations and images', () => {
    const whole = aWholeArticle();
    const home = comeHome(writeArticle(whole, profile).text);
    expect(home).toEqual({ ...whole, html: expect.any(String) });
    expect(home.html).not.toContain('mark');
    expect(home.html).toContain('The second paragraph.');
    expect(home.html).toContain('src="https://example.com/a%20picture.png?x=1&amp;y=2"');
  });

  it('brings the licence home, and where the page said what', () => {
    const whole = aWholeArticle({
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      provenance: { title: 'json-ld', description: 'dom', licence: 'meta' },
    });
    expect(comeHome(writeArticle(whole, profile).text).article).toEqual(whole.article);
  });

  it('is the same file when the article is exported again', () => {
    const { text } = writeArticle(aWholeArticle(), profile);
    const home = marked(comeHome(text));
    expect(home.html).toContain('mark');
    expect(writeArticle(home, profile).text).toBe(text);
  });
});

describe.each(BODY_FORMS)('whatever an article holds, with a %s body', (body) => {
  const anArticle = fc.record({
    title: hostileString,
    authors: fc.array(hostileString, { maxLength: 3 }),
    url: fc.oneof(hostileString, fc.webUrl()),
    canonicalUrl: hostileString,
    urlKey: hostileString,
    site: hostileString,
    description: hostileString,
    published: fc.oneof(
      hostileString,
      fc.constantFrom('2021', '2021-06-04', '2021-06-04T10:00+02:00'),
    ),
    modified: hostileString,
    saved: hostileString,
    lang: hostileString,
    image: hostileString,
    tags: fc.array(hostileString, { maxLength: 3 }),
    categories: fc.array(hostileString, { maxLength: 3 }),
    note: hostileString,
    words: fc.nat(),
    favourite: fc.constantFrom(0 as const, 1 as const),
    state: fc.constantFrom('inbox' as const, 'archive' as const),
    extra: fc.dictionary(
      fc.oneof(
        hostileString,
        fc.constantFrom('title', 'date', 'author', 'cover', 'postil', 'layout', 'comments', 'tags'),
      ),
      fc.oneof(
        hostileString,
        // As JSON has it: without negative zero.
        fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
      ),
      { maxKeys: 4 },
    ),
  });
  const annotations = fc.array(
    fc
      .record({
        note: hostileString,
        tags: fc.array(hostileString, { maxLength: 2 }),
        exact: hostileString,
        prefix: hostileString,
        start: fc.nat(),
        color: fc.constantFrom(...COLORS),
      })
      .map(({ exact, prefix, start, ...rest }) =>
        anAnnotationOf({ ...rest, target: { exact, prefix, suffix: '', start, end: start } }),
      ),
    { maxLength: 2 },
  );
  const profile = fc.constantFrom(...PROFILE_NAMES).map((name): Profile => ({ name, body }));

  it('its fields, annotations and text come home', () => {
    fc.assert(
      fc.property(anArticle, annotations, hostileString, profile, (fields, list, words, one) => {
        const html = document.createElement('p');
        html.textContent = `x${words}`;
        const whole = aWholeArticle(fields, { annotations: list, html: html.outerHTML });
        const { text } = writeArticle(whole, one);
        const home = comeHome(text);
        expect(home).toEqual({ ...whole, html: expect.any(String) });
        expect(Object.keys(home.article.extra)).toEqual(Object.keys(whole.article.extra));
        expect(writeArticle(home, one).text).toBe(text);
        const shown = (source: string) =>
          new DOMParser()
            .parseFromString(source, 'text/html')
            .body.textContent?.replace(/\s+/g, ' ')
            .trim();
        expect(shown(home.html)).toBe(shown(whole.html));
      }),
      { numRuns: 150, seed: 20261122 },
    );
  }, 60_000);
});

describe('the HTML of an article with an HTML body', () => {
  it.each([
    ['blank lines in code', '<pre>a\n\n\n  b\n \n</pre>'],
    ['a blank first line of code', '<pre>\n\na</pre>'],
    ['blank lines between blocks', '<p>a</p>\n\n\n   \n<p>b</p>'],
    ['text before the first block', 'text <p>a</p>'],
    ['a picture first', '<img src="https://example.com/x.png" alt=""><p>a</p>'],
    ['spaces around it', ' <p>a</p>\n'],
    ['what looks like Markdown', '<p>a</p>\n\n# no *x* ==y==\n\n```'],
    ['what looks like front matter', '<p>a\n---\nb: c\n---\n</p>'],
    ['empty paragraphs', '<p><br></p><p></p>'],
    ['the comments of a highlights section as text', '<p>&lt;!-- postil:highlights --&gt;\n</p>'],
    ['nothing', ''],
  ])('comes home to the letter with %s', (_, html) => {
    for (const annotations of [[], [anAnnotationOf()]]) {
      const whole = aWholeArticle({}, { html, annotations });
      const { text } = writeArticle(whole, { name: 'hexo', body: 'html' });
      expect(readArticle(text).html).toBe(
        new DOMParser().parseFromString(html, 'text/html').body.innerHTML,
      );
    }
  });
});

describe('images', () => {
  it('with the same bytes under two addresses keep both addresses', () => {
    const urls = ['https://e.com/1.png', 'https://e.com/2.png'];
    const html = urls.map((url) => `<img src="${url}" alt="">`).join('');
    const whole = aWholeArticle(
      {},
      { html, annotations: [], images: urls.map((url) => anImage({ url })) },
    );
    const { text, assets } = writeArticle(whole, { name: 'plain', body: 'html' });
    expect(assets).toEqual([{ sha256: 'a'.repeat(64), path: 'assets/aaaaaaaaaaaaaaaa.png' }]);
    expect(comeHome(text).html).toBe(html);
  });
});
