import type { Annotation } from '../../../src/model/annotation';
import type { Article, Body } from '../../../src/model/article';
import { database } from '../../../src/store/database';
import { searchDatabase } from '../../../src/store/search/search-database';
import { anAnnotation } from '../../support/an-annotation';

/** What a test wants to say of an article; the rest is empty. */
export type ArticleSketch = Partial<Article> & { id: string; text?: string };

const anArticle = (sketch: Partial<Article> & { id: string }): Article => ({
  url: '',
  canonicalUrl: '',
  urlKey: '',
  title: '',
  authors: [],
  site: '',
  description: '',
  published: '',
  modified: '',
  saved: '2024-05-01T12:00:00.000Z',
  updated: '2024-05-01T12:00:00.000Z',
  lang: '',
  dir: '',
  image: '',
  tags: [],
  categories: [],
  note: '',
  words: 100,
  state: 'inbox',
  favourite: 0,
  trashed: '',
  version: 1,
  kind: 'article',
  extra: {},
  ...sketch,
});

/** Puts articles with their texts into the collection. */
export async function keepArticles(sketches: ArticleSketch[]): Promise<void> {
  const articles = sketches.map(({ text: _text, ...sketch }) => anArticle(sketch));
  const bodies = sketches.map(
    ({ id, text = '', version = 1 }): Body => ({
      articleId: id,
      version,
      html: '',
      text,
      hash: '',
      captured: '',
    }),
  );
  await database.transaction('rw', [database.articles, database.bodies], async () => {
    await database.articles.bulkPut(articles);
    await database.bodies.bulkPut(bodies);
  });
}

let annotations = 0;

/** Puts an annotation on an article. */
export async function annotate(
  articleId: string,
  exact: string,
  different: Partial<Annotation> = {},
): Promise<Annotation> {
  const target = { exact, prefix: '', suffix: '', start: 0, end: exact.length };
  const annotation = anAnnotation({
    id: `annotation-${annotations++}`,
    articleId,
    target,
    ...different,
  });
  await database.annotations.put(annotation);
  return annotation;
}

/** An empty collection and no index. */
export async function emptyLibrary(): Promise<void> {
  for (const { tables } of [database, searchDatabase])
    for (const table of tables) await table.clear();
}
