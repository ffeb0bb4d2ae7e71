import { describe, expect, it } from 'vitest';
import { captureArticle } from '../../../src/capture/capture-article';
import { readMetadata } from '../../../src/capture/metadata/read-metadata';
import { isCapture } from '../../../src/model/capture';

const URL = 'https://www.example.org/rivers';
const page = (head: string, body = '', root = '') =>
  new DOMParser().parseFromString(
    `<html ${root}><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
const read = (head: string, body = '', url = URL) => readMetadata(page(head, body), url, url);
const ld = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const DC =
  '<meta name="DC.title" content="Rivers"><meta name="DC.creator" content="Anna Müller"><meta name="DC.date" content="2021-06-04">';
const ITEM =
  '<article itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Rivers</h2><p itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">Anna Müller</span></p><time itemprop="datePublished" datetime="2021-06-04">then</time><div itemprop="publisher" itemscope><meta itemprop="name" content="The Daily"></div></article>';
const RDFA = ITEM.replaceAll('itemscope itemtype="https://schema.org/', 'typeof="')
  .replaceAll('itemscope', 'typeof="Organization"')
  .replaceAll('itemprop', 'property');

describe('Where a field comes from', () => {
  it.each([
    ['title', ld({ '@type': 'Article', headline: 'Rivers' }), '', 'json-ld'],
    ['title', DC, '', 'dublin-core'],
    ['title', '<meta property="og:title" content="Rivers">', '', 'open-graph'],
    ['title', '<meta name="twitter:title" content="Rivers">', '', 'twitter'],
    ['title', '<title>Rivers</title>', '', 'dom'],
    ['title', '', '<h1>Rivers</h1>', 'dom'],
    ['title', '', '', 'none'],
    ['authors', DC, '', 'dublin-core'],
    ['authors', '<meta name="author" content="Anna Müller">', '', 'meta'],
    ['authors', '', ITEM, 'microdata'],
    ['authors', '', RDFA, 'microdata'],
    ['authors', '', '<h1>Rivers</h1><p>By Anna Müller</p>', 'dom'],
    ['published', DC, '', 'dublin-core'],
    ['published', '', ITEM, 'microdata'],
    ['published', '', '<h1>Rivers</h1><p>4 June 2021</p>', 'dom'],
    ['site', '', ITEM, 'microdata'],
    ['description', '<meta name="description" content="On beds.">', '', 'meta'],
    ['categories', '<meta name="keywords" content="rivers, beds">', '', 'meta'],
    ['image', '<meta name="twitter:image" content="/a.jpg">', '', 'twitter'],
    ['canonicalUrl', '<link rel="canonical" href="/rivers">', '', 'meta'],
  ] as const)('%s in %s%s: %s', (field, head, body, source) => {
    expect(read(head, body).provenance[field]).toBe(source);
  });

  it.each([
    ['https://www.example.org/2021/06/04/rivers', { published: '2021-06-04' }],
    ['https://social.example/@anna/1234567', { authors: ['@anna'] }],
  ])('may be the address: %s', (url, wanted) => {
    const found = read('', '', url);
    expect(found).toMatchObject(wanted);
    expect(Object.values(found.provenance)).toContain('url');
  });

  it('travels with the capture, and a description in its own words says so', () => {
    const prose = 'The river has left its bed four times since people began to write about it. ';
    const body = `<article><p>${prose}</p><p>${prose.repeat(6)}</p></article>`;
    const capture = captureArticle(page('<title>Rivers</title>', body), { url: URL });
    expect(isCapture(capture)).toBe(true);
    expect(capture).toMatchObject({
      description: prose.trim(),
      provenance: { description: 'dom' },
    });
    const told = captureArticle(page('<meta name="description" content="On beds.">', body), {
      url: URL,
    });
    expect(told).toMatchObject({ description: 'On beds.', provenance: { description: 'meta' } });
  });

  it.each([{ title: 'a guess' }, { password: 'dom' }])(
    'is refused in another form: %j',
    (provenance) => {
      const capture = captureArticle(page('<title>Rivers</title>'), { url: URL });
      expect(isCapture({ ...capture, provenance })).toBe(false);
    },
  );
});

describe('Sources that disagree', () => {
  it('the article’s own title and words count before those made for sharing', () => {
    const found = read(
      `${ld({ '@type': 'Article', headline: 'How rivers move', description: 'On beds.' })}<meta property="og:title" content="You won’t believe these rivers"><meta property="og:description" content="Wow.">`,
    );
    expect(found).toMatchObject({ title: 'How rivers move', description: 'On beds.' });
  });

  it('of headline and name the one that the page shows', () => {
    const found = read(
      `<title>Rivers - Encyclopedia</title>${ld({ '@type': 'Article', headline: 'list article', name: 'Rivers' })}`,
    );
    expect(found.title).toBe('Rivers');
  });

  it('a text that was escaped twice is read as it was meant', () => {
    expect(
      read(
        '<title>Rivers</title><meta name="description" content="The &amp;quot;old&amp;quot; bed &amp;amp; its mill">',
      ).description,
    ).toBe('The "old" bed & its mill');
  });

  it('a page that names no site has none, signed or not', () => {
    expect(read('<title>Rivers</title><meta name="author" content="Anna Müller">')).toMatchObject({
      site: '',
      provenance: { site: 'none' },
    });
    expect(
      read(
        '<title>Rivers | The Daily</title><meta name="author" content="Anna Müller">',
        '<h1>Rivers</h1>',
      ).site,
    ).toBe('The Daily');
  });
});

describe('The licence', () => {
  const BY = 'https://creativecommons.org/licenses/by/4.0/';
  it.each([
    ['JSON-LD', ld({ '@type': 'Article', headline: 'R', license: BY }), '', BY],
    [
      'a link of the head',
      '<link rel="license" href="/terms">',
      '',
      'https://www.example.org/terms',
    ],
    ['a marked link', '', `<a rel="license" href="${BY}">CC BY</a>`, BY],
    ['Dublin Core', `<meta name="dcterms.license" content="${BY}">`, '', BY],
    [
      'microdata',
      '',
      `<article itemscope itemtype="https://schema.org/Article"><a itemprop="license" href="${BY}">CC</a></article>`,
      BY,
    ],
    [
      'a link to Creative Commons',
      '',
      `<footer><a href="${BY}">some rights reserved</a></footer>`,
      BY,
    ],
    [
      'a name',
      '<meta name="dc.rights" content="Licensed under CC BY 4.0">',
      '',
      'Licensed under CC BY 4.0',
    ],
    ['a picture’s licence', '', `<figure><a rel="license" href="${BY}">CC</a></figure>`, ''],
    [
      'licences of several pictures',
      '',
      `<p><a href="${BY}">a</a> <a href="https://creativecommons.org/licenses/by-sa/4.0/">b</a></p>`,
      '',
    ],
    [
      'no licence',
      '<meta name="copyright" content="The Daily 2021. All rights reserved.">',
      '',
      '',
    ],
  ])('%s', (_, head, body, licence) => {
    expect(read(head, body).licence).toBe(licence);
  });
});

describe('Chinese, Japanese and Korean pages', () => {
  it.each([
    [
      '<h1>江河改道</h1><p>2021年6月4日 12:30 来源：例报 作者：李雷</p>',
      ['李雷'],
      '2021-06-04T12:30:00',
    ],
    [
      '<h1>江河改道</h1><div><span>文｜韩梅梅</span><span>2021-06-04</span></div>',
      ['韩梅梅'],
      '2021-06-04',
    ],
    ['<h1>江河改道</h1><p>新华社记者 李雷</p>', ['李雷'], ''],
    ['<h1>江河改道</h1><p>来源：例报社</p>', ['例报社'], ''],
    [
      '<h1>川が動く</h1><p>山田太郎 記者</p><p>令和3年6月4日 午後3時05分</p>',
      ['山田太郎'],
      '2021-06-04T15:05:00',
    ],
    ['<h1>川が動く</h1><p>取材・文：山田花子</p><p>平成元年1月8日</p>', ['山田花子'], '1989-01-08'],
    [
      '<h1>강이 움직인다</h1><p>홍길동 기자</p><p>2021. 6. 4. 오후 3:05</p>',
      ['홍길동'],
      '2021-06-04T15:05:00',
    ],
    ['<h1>강이 움직인다</h1>기사입력 :[ 2018-09-28 17:32 ]', [], '2018-09-28T17:32:00'],
  ])('%s', (body, authors, published) => {
    expect(read('', body)).toMatchObject({ authors, published });
  });
});

describe('What the page shows near its title', () => {
  it.each([
    [
      'a name and a day',
      '<h1>Rivers</h1><div><a href="/u/1"><img alt="">Anna Müller</a> <span>on June 5, 2023</span></div>',
      ['Anna Müller'],
      '2023-06-05',
    ],
    [
      'a link to a person',
      '<h1>Rivers</h1><div><a href="/authors/anna">Anna Müller</a></div>',
      ['Anna Müller'],
      '',
    ],
    [
      'a site whose body names its sidebar',
      '<div class="no-sidebars"><h1>Rivers</h1><div class="byline"><div>By Anna Müller</div><div>Associated Press</div></div></div>',
      ['Anna Müller'],
      '',
    ],
    [
      'a menu entry that is called byline',
      '<ul><li id="byline1"><a href="/1">People</a></li><li><a href="/2">Money</a></li><li><a href="/3">Sport</a></li><li><a href="/4">Art</a></li></ul><h1>Rivers</h1>',
      [],
      '',
    ],
    [
      'a name that is cited as the byline',
      '<h1>Rivers</h1><cite class="byline">By Anna Müller<br>June 4, 2021</cite>',
      ['Anna Müller'],
      '2021-06-04',
    ],
    [
      'the day of a wiki’s last change',
      '<h1>Rivers</h1><ul><li id="lastmod-info">This page was last modified on 4 June 2021</li></ul>',
      [],
      '',
    ],
    ['a button', '<h1>Rivers</h1><button class="follow-author">Follow Author</button>', [], ''],
    [
      'the founding day in an infobox',
      '<table class="infobox"><tr><td class="published">1998-02-28</td></tr></table><h1>Rivers</h1>',
      [],
      '',
    ],
  ])('%s', (_, body, authors, published) => {
    expect(read('', body)).toMatchObject({ authors, published });
  });
});
