import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/capture/metadata/read-metadata';

const URL = 'https://www.example.org/rivers';
const read = (head: string, body = '', root = '') =>
  readMetadata(
    new DOMParser().parseFromString(
      `<html ${root}><head>${head}</head><body>${body}</body></html>`,
      'text/html',
    ),
    URL,
    URL,
  );

const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('readMetadata', () => {
  it('reads JSON-LD, through its graph and references', () => {
    expect(
      read(
        ld({
          '@graph': [
            { '@type': 'Person', '@id': '#anna', name: 'Anna Müller' },
            {
              '@type': 'NewsArticle',
              headline: 'How rivers &amp; walls move',
              author: { '@id': '#anna' },
              publisher: { name: 'The Daily' },
              datePublished: '2021-06-04T10:00:00+02:00',
              dateModified: '2021-06-05',
              image: [{ url: '/lead.jpg' }],
              keywords: 'rivers, walls',
              articleSection: 'Science',
            },
          ],
        }),
      ),
    ).toMatchObject({
      title: 'How rivers & walls move',
      authors: ['Anna Müller'],
      site: 'The Daily',
      published: '2021-06-04T10:00:00+02:00',
      modified: '2021-06-05',
      image: 'https://www.example.org/lead.jpg',
      categories: ['Science', 'rivers', 'walls'],
    });
  });

  it('passes over the JSON-LD of other articles, and over broken JSON', () => {
    const other = (headline: string) => ld({ '@type': 'Article', headline, author: headline });
    const found = read(
      `<title>Mine</title><script type="application/ld+json">{</script>${other('One')}${other('Two')}`,
    );
    expect(found).toMatchObject({ title: 'Mine', authors: [] });
  });

  it('reads Open Graph and article tags', () => {
    expect(
      read(
        '<meta property="og:title" content="How rivers move | The Daily"><meta property="og:site_name" content="The Daily">' +
          '<meta property="og:description" content="On beds."><meta property="article:author" content="https://example.org/anna">' +
          '<meta name="author" content="By Anna Müller"><meta property="article:published_time" content="2021-06-04">' +
          '<meta property="og:locale" content="en_GB"><link rel="canonical" href="/rivers/">',
      ),
    ).toMatchObject({
      title: 'How rivers move',
      site: 'The Daily',
      description: 'On beds.',
      authors: ['Anna Müller'],
      published: '2021-06-04',
      lang: 'en-GB',
      canonicalUrl: 'https://www.example.org/rivers/',
    });
  });

  it('reads what only the page shows', () => {
    expect(
      read(
        '<title>江河 - 例报</title>',
        '<h1>江河</h1><div class="info"><span>2021年6月4日 12:30</span> <span class="source">来源：例报</span> <span class="author">作者：李雷</span></div>',
        'lang="zh-CN"',
      ),
    ).toMatchObject({
      title: '江河',
      site: '例报',
      authors: ['李雷'],
      published: '2021-06-04T12:30:00',
      lang: 'zh-CN',
    });
  });

  it('takes no name and no date from comments or other stories', () => {
    const found = read(
      '<title>Rivers</title>',
      '<div class="comments"><span class="author">Troll</span><time datetime="2020-01-01">then</time></div><aside><time datetime="2019-01-01">old</time></aside>',
    );
    expect(found).toMatchObject({ authors: [], published: '' });
  });

  it('says nothing where the page says nothing', () => {
    expect(read('')).toMatchObject({
      title: '',
      authors: [],
      site: '',
      description: '',
      published: '',
      modified: '',
      lang: '',
      dir: '',
      image: '',
      canonicalUrl: '',
      categories: [],
    });
  });

  it.each([
    ['<meta property="article:published_time" content="0001-01-01T00:00:00Z">', 'published', ''],
    ['<meta name="author" content="{{ author }}">', 'authors', []],
    ['<meta property="og:image" content="javascript:alert(1)">', 'image', ''],
    ['<link rel="canonical" href="data:text/html,x">', 'canonicalUrl', ''],
  ] as const)('refuses %s', (head, field, wanted) => {
    expect(read(head)[field]).toEqual(wanted);
  });
});
