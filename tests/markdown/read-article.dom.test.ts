import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FrontMatterError } from '../../src/markdown/front-matter/front-matter-error';
import { readArticle, readAsText } from '../../src/markdown/read-article';
import { writeArticle } from '../../src/markdown/write-article';
import { sanitiseHtml } from '../../src/model/sanitise';
import example from '../fixtures/markdown/hexo-example.md?raw';
import { aWholeArticle } from './a-whole-article';

const dom = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

const frontOf = (text: string) => parse(/^\s*---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');

const texts = (html: string, selector: string) =>
  [...dom(html).querySelectorAll(selector)].map((element) => element.textContent);

describe('a file of Hexo with an HTML body', () => {
  const read = readArticle(example);

  it('is read with its keys and its text', () => {
    expect(read.article).toMatchObject({
      id: '',
      url: '',
      title: '边注：书页留白还有用吗？',
      categories: ['读书', '首页'],
      authors: ['页边小记'],
      published: '2021-06-04T10:19:44Z',
      image: 'https://example.com/400/300?random=1',
      extra: { comments: false },
    });
    expect(texts(read.html, 'h1')).toEqual(['留白的用处']);
    expect(texts(read.html, 'p')).toContain('');
  });

  it('is written with the same seven keys and the same body', () => {
    const { text } = writeArticle(
      {
        ...aWholeArticle(),
        article: read.article,
        html: sanitiseHtml(read.html),
        annotations: [],
        images: [],
      },
      { name: 'hexo', body: 'html' },
    );
    const { postil: _postil, ...keys } = frontOf(text);
    expect(keys).toEqual(frontOf(example));
    expect(Object.keys(keys)).toEqual(Object.keys(frontOf(example)));
    const again = readArticle(text).html;
    for (const selector of ['h1', 'p', 'body'])
      expect(texts(again, selector)).toEqual(texts(sanitiseHtml(read.html), selector));
  });

  it('is written as Markdown with its headings and paragraphs', () => {
    const { text } = writeArticle(
      {
        ...aWholeArticle(),
        article: read.article,
        html: sanitiseHtml(read.html),
        annotations: [],
        images: [],
      },
      { name: 'hexo', body: 'markdown' },
    );
    expect(text).toContain(
      '\n# 留白的用处\n\n留白不是浪费。\n\n它是给后来的人的。的确如此。\n\n-END-\n',
    );
  });
});

describe('a foreign file', () => {
  it.each([
    ['Markdown', '# A\n\ntext', true],
    ['Markdown after HTML', '<div align="center"><img src="a.png"></div>\n\n# A\n\ntext', true],
    ['Markdown between tags', '<details>\n<summary>s</summary>\n\n- a\n- b\n\n</details>', true],
    ['HTML', '<h1>A</h1>\n\n<p>- text</p>', false],
    ['HTML with Markdown in its code', '<h1>A</h1>\n\n<pre>\n\n# no\n</pre>', false],
    ['HTML with broken attributes', example.slice(example.lastIndexOf('---') + 4), false],
  ])('is known for %s by its content', (_, body, isMarkdown) => {
    const { html } = readArticle(body);
    expect(dom(html).querySelectorAll('h1, li, summary').length).toBeGreaterThan(0);
    if (!isMarkdown)
      expect(dom(html).textContent?.replace(/\s+/g, '')).toBe(
        dom(body).textContent?.replace(/\s+/g, ''),
      );
    else expect(html).not.toMatch(/^#|^- /m);
  });

  it.each([
    ['its front matter', '---\ntitle: T\n---\n# H', 'x.md', 'T'],
    ['its first heading', '# H *e*\n', 'x.md', 'H e'],
    ['its name', 'text', 'posts/2021-06-04-My notes.md', 'My notes'],
  ])('has its title from %s', (_, text, fileName, title) => {
    expect(readArticle(text, { fileName }).article.title).toBe(title);
  });

  it.each([
    ['beside it', '![a](img/a%20b.png)', 'notes/x.md', 'notes/img/a b.png'],
    ['above it', '![a](../img/a.png "t")', 'notes/x.md', 'img/a.png'],
    [
      'at the root of a site',
      '![a](/assets/a.png)',
      'site/source/_posts/x.md',
      'site/assets/a.png',
    ],
    ['with a query', '<p><img src="a.png?v=1#x"></p>', 'x.md', 'a.png'],
  ])('names the file of an image %s', (_, text, fileName, path) => {
    const { images } = readArticle(text, { fileName });
    expect(images).toEqual([expect.objectContaining({ path, sha256: '', missing: '' })]);
  });

  it.each(['![a](../../etc/a.png)', '![a](https://e.com/a.png)', '![a](data:image/png;base64,AA)'])(
    'names no file for %s',
    (text) => {
      expect(readArticle(text, { fileName: 'notes/x.md' }).images).toEqual([]);
    },
  );

  it('keeps highlights as marks and makes no annotations of them', () => {
    const { html, annotations } = readArticle('a ==b== c');
    expect(html).toBe('<p>a <mark>b</mark> c</p>');
    expect(annotations).toEqual([]);
  });
});

describe('a file of ours that a person edited', () => {
  const { text } = writeArticle(aWholeArticle(), { name: 'hexo', body: 'markdown' });

  it.each([
    ['a title', 'title: \'An essay: on "margins"\'', 'title: New', { title: 'New' }],
    [
      'a date',
      'date: Fri, 04 Jun 2021 10:19:44 GMT',
      'date: 2022-01-02',
      { published: '2022-01-02' },
    ],
    ['tags', "tags:\n  - reading\n  - 'yes'\n", 'tags: [new]\n', { tags: ['new'] }],
    [
      'a key taken out',
      "source: 'https://example.com/essay?utm_source=x'\n",
      '',
      { url: '', urlKey: '' },
    ],
    [
      'a key put in',
      'layout: post',
      'layout: post\nrating: 5',
      { extra: expect.objectContaining({ rating: 5 }) },
    ],
  ])('counts with %s', (_, before, after, fields) => {
    expect(text).toContain(before);
    expect(readArticle(text.replace(before, after)).article).toEqual({
      ...aWholeArticle().article,
      ...fields,
    });
  });

  it('keeps text written after the highlights', () => {
    const { html } = readArticle(`${text}\nMy own words.\n`);
    expect(dom(html).textContent).toContain('My own words.');
    expect(dom(html).textContent).not.toContain('Highlights');
  });

  it.each([
    ['annotations that are no list', /annotations:\n(?: {4}.*\n)+/, 'annotations: none\n', 0],
    ['an annotation without its id', /- id: '01938b1c-0f00-7000-8000-00000000000a'\n {6}/, '- ', 0],
    ['a colour that is none', 'color: green', 'color: plaid', 1],
  ])('is read in spite of %s', (_, before, after, count) => {
    const edited = text.replace(before, after);
    expect(edited).not.toBe(text);
    expect(readArticle(edited).annotations).toHaveLength(count);
  });
});

describe('a file with broken front matter', () => {
  const broken = '\r\n---\r\ntitle: a: b\r\n---\r\n\r\n# Text\r\n';

  it('is refused with the line', () => {
    expect(() => readArticle(broken)).toThrow(FrontMatterError);
    expect(() => readArticle(broken)).toThrow(/^Line 3: /);
  });

  it('can be kept as text, nothing lost', () => {
    const { article, html } = readAsText(broken, { fileName: 'x.md' });
    expect(article).toMatchObject({ title: 'Text', extra: {} });
    expect(texts(html, 'pre')).toEqual(['---\ntitle: a: b\n---']);
    expect(texts(html, 'h1')).toEqual(['Text']);
  });
});

describe('a file with TOML front matter', () => {
  const toml = '+++\ntitle = "a_b_"\n# *Why*\ntags = ["x"]\n+++\n\n# Text\n\nA $x$.\n';

  it('is read as YAML is', () => {
    const { article, html } = readArticle(`\n${toml}`);
    expect(article).toMatchObject({ title: 'a_b_', tags: ['x'], extra: {} });
    expect(texts(html, 'h1')).toEqual(['Text']);
  });

  it('that is broken is refused with the line', () => {
    const failing = () => readArticle(`\n${toml.replace('["x"]', '["x"')}`);
    expect(failing).toThrow(FrontMatterError);
    expect(failing).toThrow(/^Line [56]: /);
  });

  it.each([
    ['as it is', toml],
    ['of Windows', `\uFEFF${toml.replaceAll('\n', '\r\n')}`],
  ])('can be kept as text, nothing lost, %s', (_, file) => {
    const { article, html } = readAsText(file, { fileName: 'x.md' });
    expect(article).toMatchObject({ title: 'Text', extra: {} });
    expect(texts(html, 'pre')).toEqual(['+++\ntitle = "a_b_"\n# *Why*\ntags = ["x"]\n+++']);
    expect(texts(html, 'h1')).toEqual(['Text']);
    expect(texts(html, 'annotation')).toEqual(['x']);
  });

  it('alone is kept once', () => {
    const { html } = readAsText('+++\na = 1\n+++');
    expect(html.trim()).toBe('<pre>+++\na = 1\n+++</pre>');
  });
});
