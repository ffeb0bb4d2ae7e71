import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArticle } from '../../src/markdown/read-article';
import { writeArticle } from '../../src/markdown/write-article';
import { PROFILE_NAMES } from '../../src/model/profile';
import { anAnnotationOf, aWholeArticle } from './a-whole-article';

const frontOf = (text: string) => parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + '\n---\n'.length).trim();

const write = (
  name: (typeof PROFILE_NAMES)[number],
  html: string,
  body: 'markdown' | 'html' = 'markdown',
  annotations = [anAnnotationOf()].slice(1),
) => writeArticle(aWholeArticle({ extra: {} }, { html, annotations }), { name, body });

describe('writeArticle', () => {
  it('writes the keys of each profile in their order, ours last', () => {
    const keys = Object.fromEntries(
      PROFILE_NAMES.map((name) => [name, Object.keys(frontOf(write(name, '<p>x</p>').text))]),
    );
    expect(keys).toEqual({
      plain: [
        'title',
        'author',
        'date',
        'source',
        'site',
        'saved',
        'description',
        'categories',
        'tags',
        'note',
        'lang',
        'image',
        'postil',
      ],
      hexo: [
        'title',
        'categories',
        'headimg',
        'author',
        'comments',
        'date',
        'thumbnail',
        'tags',
        'source',
        'postil',
      ],
      jekyll: [
        'layout',
        'title',
        'date',
        'last_modified_at',
        'author',
        'categories',
        'tags',
        'excerpt',
        'image',
        'lang',
        'source',
        'postil',
      ],
      hugo: [
        'title',
        'date',
        'lastmod',
        'authors',
        'description',
        'categories',
        'tags',
        'images',
        'source',
        'postil',
      ],
      obsidian: [
        'title',
        'source',
        'author',
        'published',
        'created',
        'description',
        'tags',
        'categories',
        'site',
        'note',
        'lang',
        'image',
        'postil',
      ],
    });
  });

  it.each([
    ['plain', 'an-essay-on-margins.md', 'assets/'],
    ['hexo', '_posts/an-essay-on-margins.md', 'assets/'],
    ['jekyll', '_posts/2021-06-04-an-essay-on-margins.md', 'assets/'],
    ['hugo', 'an-essay-on-margins/index.md', 'an-essay-on-margins/assets/'],
    ['obsidian', 'An essay on margins.md', 'assets/'],
  ] as const)('puts the files of %s where it looks for them', (name, path, folder) => {
    const written = write(name, aWholeArticle().html);
    expect(written.path).toBe(path);
    expect(written.assets).toEqual([
      { sha256: 'a'.repeat(64), path: `${folder}aaaaaaaaaaaaaaaa.png` },
    ]);
    const [image] = readArticle(written.text, { fileName: `export/${path}` }).images;
    expect(image?.path).toBe(`export/${folder}aaaaaaaaaaaaaaaa.png`);
  });

  it('shows highlights in place and lists them at the end, in the order of the text', () => {
    const marked =
      '<p>a <mark class="postil-blue" data-annotation="2">b。</mark>c <mark class="postil-green" data-annotation="1">d</mark></p>';
    const list = [
      anAnnotationOf({
        id: '1',
        target: { exact: 'd', prefix: '', suffix: '', start: 9, end: 10 },
        note: '',
        tags: [],
      }),
      anAnnotationOf({
        id: '2',
        target: { exact: 'b。\n\nnext', prefix: '', suffix: '', start: 2, end: 4 },
        color: 'blue',
        note: '*why*',
        tags: ['a b'],
      }),
    ];
    const section = [
      '<!-- postil:highlights -->',
      '## Highlights',
      '> b。\n>\n> next',
      '\\*why\\*',
      '*blue* #a-b',
      '> d',
      '*green*',
      '<!-- /postil:highlights -->',
    ].join('\n\n');
    expect(bodyOf(write('plain', marked, 'markdown', list).text)).toBe(
      `a ==b。==c ==d==\n\n${section}`,
    );
    expect(bodyOf(write('hexo', marked, 'markdown', list).text)).toBe(
      `a <mark class="postil-blue">b。</mark>c <mark class="postil-green">d</mark>\n\n${section}`,
    );
    expect(bodyOf(write('hexo', marked, 'html', list).text)).toMatch(
      /^<p>a <mark class="postil-blue" data-annotation="2">b。<\/mark>c [^\n]*\n\n<!-- postil:highlights -->\n<h2>/,
    );
  });

  it('tells the heading over the highlights in the language it is given', () => {
    const { text } = writeArticle(
      aWholeArticle(),
      { name: 'plain', body: 'markdown' },
      { heading: '高亮' },
    );
    expect(text).toContain('\n## 高亮\n');
    expect(readArticle(text).html).not.toContain('高亮');
  });

  it('leaves images that were not kept at their address', () => {
    const { text } = write('plain', '<p><img src="https://example.com/gone.png" alt="g"></p>');
    expect(bodyOf(text)).toBe('![g](https://example.com/gone.png)');
  });

  it('differs from the paths that are taken', () => {
    const { path } = writeArticle(
      aWholeArticle(),
      { name: 'plain', body: 'markdown' },
      { taken: new Set(['An-Essay-on-Margins.md']) },
    );
    expect(path).toBe('an-essay-on-margins-2.md');
  });
});

describe('what a page says in template signs', () => {
  const html =
    '<p>{{ site.secret }} {% include x %} {{&lt; youtube y &gt;}} {% endraw %}</p><pre><code>{{% z</code></pre>';

  it('does not run in Hexo', () => {
    expect(frontOf(write('hexo', html).text).disableNunjucks).toBe(true);
    expect(frontOf(write('hexo', '<p>{ a }</p>').text)).not.toHaveProperty('disableNunjucks');
  });

  it('does not run in Jekyll', () => {
    const body = bodyOf(write('jekyll', html).text);
    expect(body).toMatch(/^\{% raw %\}\n[\s\S]*\n\{% endraw %\}$/);
    const outside = body.replace(/\{% raw %\}[\s\S]*?\{% endraw %\}/g, '');
    expect(outside).toBe('{{ "{" }}');
  });

  it('does not run in Hugo', () => {
    const body = bodyOf(write('hugo', html).text);
    expect(body).toContain('{{</* youtube y */>}}');
    expect(body).not.toMatch(/\{\{[<%](?!\/\*)/);
  });

  it.each(PROFILE_NAMES)('comes home from %s', (name) => {
    const home = readArticle(write(name, html).text);
    const text = new DOMParser().parseFromString(home.html, 'text/html').body.textContent;
    expect(text?.trim()).toBe(
      '{{ site.secret }} {% include x %} {{< youtube y >}} {% endraw %}\n{{% z',
    );
  });
});
