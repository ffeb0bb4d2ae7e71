import type { Annotation } from '../../src/model/annotation';
import type { ArticleImage } from '../../src/model/asset';
import type { WholeArticle } from '../../src/model/whole-article';

const ID = '01938b1c-0f00-7000-8000-000000000001';

export const anAnnotationOf = (change: Partial<Annotation> = {}): Annotation => ({
  id: '01938b1c-0f00-7000-8000-00000000000a',
  articleId: ID,
  target: { exact: 'second', prefix: 'The ', suffix: ' paragraph.', start: 20, end: 26 },
  found: { page: { start: 40, end: 46 } },
  color: 'green',
  note: 'Why?\nIndeed.',
  tags: ['问题', 'to check'],
  created: '2024-12-01T10:00:00.000Z',
  updated: '2024-12-01T10:05:00.000Z',
  ...change,
});

export const anImage = (change: Partial<ArticleImage> = {}): ArticleImage => ({
  articleId: ID,
  url: 'https://example.com/a%20picture.png?x=1&y=2',
  alt: 'A picture',
  sha256: 'a'.repeat(64),
  type: 'image/png',
  missing: '',
  ...change,
});

/** An article with something in every field. */
export const aWholeArticle = (
  article: Partial<WholeArticle['article']> = {},
  rest: Partial<Omit<WholeArticle, 'article'>> = {},
): WholeArticle => ({
  article: {
    id: ID,
    url: 'https://example.com/essay?utm_source=x',
    canonicalUrl: 'https://example.com/essay',
    urlKey: 'example.com/essay',
    title: 'An essay: on "margins"',
    authors: ['Ada Example', '李雷'],
    site: 'Example',
    description: 'What margins are for.',
    published: '2021-06-04T18:19:44+08:00',
    modified: '2021-06-05',
    saved: '2024-12-01T09:00:00.000Z',
    updated: '2024-12-01T10:05:00.000Z',
    lang: 'en',
    dir: 'ltr',
    image: 'https://example.com/lead.jpg',
    tags: ['reading', 'yes'],
    categories: ['Essays'],
    note: 'Read again.\n\nSlowly.',
    words: 5,
    state: 'reading',
    favourite: 1,
    trashed: '',
    version: 2,
    kind: 'article',
    extra: { layout: 'post', weights: [1, 2.5, { deep: null }], comments: true },
    ...article,
  },
  html: '<h2>First</h2>\n<p>The <mark class="postil-green" data-annotation="01938b1c-0f00-7000-8000-00000000000a">second</mark> paragraph.</p><p><img src="https://example.com/a%20picture.png?x=1&amp;y=2" alt="A picture"></p>',
  annotations: [anAnnotationOf()],
  images: [
    anImage(),
    anImage({
      url: 'https://example.com/gone.png',
      alt: '',
      sha256: '',
      type: '',
      missing: 'not-found',
    }),
  ],
  ...rest,
});
