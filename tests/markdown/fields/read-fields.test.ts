import { describe, expect, it } from 'vitest';
import { readFields } from '../../../src/markdown/fields/read-fields';
import { readFrontMatter } from '../../../src/markdown/front-matter/read-front-matter';

const read = (yaml: string) => readFields(readFrontMatter(`---\n${yaml}\n---\n`).data);

describe('readFields understands', () => {
  it.each([
    [
      'Hexo',
      "title: T\ncategories:\n - A\n - B\nheadimg: 'https://e.com/i.png'\nauthor: N\ncomments: false\ndate: Fri, 04 Jun 2021 10:19:44 GMT\nthumbnail: 'https://e.com/i.png'",
      {
        title: 'T',
        categories: ['A', 'B'],
        image: 'https://e.com/i.png',
        authors: ['N'],
        published: '2021-06-04T10:19:44Z',
        extra: { comments: false },
      },
    ],
    [
      'Hexo with paths of categories',
      'title: T\ncategories:\n - [A, B]\n - [A, C]',
      {
        categories: ['A', 'B', 'C'],
        extra: {
          categories: [
            ['A', 'B'],
            ['A', 'C'],
          ],
        },
      },
    ],
    [
      'Jekyll',
      'layout: post\ntitle: T\ndate: 2021-06-04 10:19:44 +0800\ntags: one two\nexcerpt: E\nlast_modified_at: 2021-06-05',
      {
        title: 'T',
        published: '2021-06-04T10:19:44+08:00',
        modified: '2021-06-05',
        tags: ['one', 'two'],
        description: 'E',
        extra: { layout: 'post' },
      },
    ],
    [
      'Hugo',
      'title: T\ndate: 2021-06-04T10:19:44+08:00\nlastmod: 2021-06-05\nsummary: S\ncover:\n  image: c.png\n  alt: C\ndraft: true',
      {
        published: '2021-06-04T10:19:44+08:00',
        modified: '2021-06-05',
        description: 'S',
        image: 'c.png',
        extra: { cover: { image: 'c.png', alt: 'C' }, draft: true },
      },
    ],
    [
      'Obsidian Web Clipper',
      'title: "T"\nsource: "https://e.com/x"\nauthor:\n  - "[[Ada]]"\npublished: 2025-01-31\ncreated: 2025-02-01\ndescription: "D"\ntags:\n  - "clippings"',
      {
        url: 'https://e.com/x',
        urlKey: 'e.com/x',
        authors: ['Ada'],
        published: '2025-01-31',
        saved: '2025-02-01',
        description: 'D',
        tags: ['clippings'],
        extra: {},
      },
    ],
    [
      'Defuddle',
      'title: "T"\nauthor: "A"\nsite: "S"\npublished: 2025-01-31T00:00:00+00:00\nsource: "https://e.com/x"\ndomain: "e.com"\nlanguage: "en"\nword_count: 12',
      { site: 'S', lang: 'en', extra: { domain: 'e.com', word_count: 12 } },
    ],
    [
      'MarkDownload',
      'created: 2025-02-01T10:00:00 (UTC +08:00)\ntags: [a, b]\nsource: https://e.com/x\nauthor: N',
      { saved: '2025-02-01T10:00:00+08:00', tags: ['a', 'b'] },
    ],
    [
      'names with commas between them',
      'author: A, B，C、D\ntags: x, y',
      { authors: ['A', 'B', 'C', 'D'], tags: ['x', 'y'] },
    ],
    [
      'authors as mappings',
      'authors:\n  - name: A\n    twitter: a\n  - B',
      { authors: ['A', 'B'], extra: { authors: [{ name: 'A', twitter: 'a' }, 'B'] } },
    ],
    [
      'keys in other spellings',
      'Title: T\nsite_name: S\nCover-Image: c.png',
      { title: 'T', site: 'S', image: 'c.png', extra: {} },
    ],
    ['tags with signs', 'tags: ["#a", "#b/c", 3]', { tags: ['a', 'b/c', '3'] }],
    [
      'empty keys',
      'title:\npublished:\ntags:\ndescription: ""',
      { title: '', published: '', tags: [], extra: {} },
    ],
  ])('%s', (_, yaml, fields) => {
    expect(read(yaml)).toMatchObject(fields);
    if ('extra' in fields) expect(read(yaml).extra).toEqual(fields.extra);
  });

  it.each([
    ['a flag that is no date', 'published: false', { published: false }],
    ['a path that is no address', 'url: /about/', { url: '/about/' }],
    ['a title that is a list', 'title: [a]', { title: ['a'] }],
    ['a second picture', 'image: a.png\nthumbnail: b.png', { thumbnail: 'b.png' }],
    ['a language that is a sentence', 'lang: in English please', { lang: 'in English please' }],
    [
      'keys it does not know, in order',
      'z: 1\na: {b: [c]}\nm: ~',
      { z: 1, a: { b: ['c'] }, m: null },
    ],
  ])('keeps %s as it is', (_, yaml, extra) => {
    expect(read(yaml).extra).toEqual(extra);
    expect(Object.keys(read(yaml).extra)).toEqual(Object.keys(extra));
  });
});
