import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { database } from '../database';

/** What is searched of an article, as it is stored. */
export interface ArticleSource {
  article: Article;
  annotations: Annotation[];
  text: string;
}

/** An article with what a person wrote about it; those that are not there are left out. */
export type AboutSource = Omit<ArticleSource, 'text'>;

/** Reads articles and their annotations. */
export async function readAbouts(ids: string[]): Promise<AboutSource[]> {
  return database.transaction('r', [database.articles, database.annotations], async () => {
    const articles = await database.articles.bulkGet(ids);
    const rows = await database.annotations.where('articleId').anyOf(ids).toArray();
    const of = new Map<string, Annotation[]>(ids.map((id) => [id, []]));
    for (const row of rows) of.get(row.articleId)?.push(row);
    return articles
      .filter((article) => article !== undefined)
      .map((article) => ({ article, annotations: of.get(article.id) ?? [] }));
  });
}

/** Reads the texts that are shown of articles, in their order; '' where there is none. */
export async function readTexts(articles: Article[]): Promise<string[]> {
  const bodies = await database.bodies.bulkGet(articles.map(({ id, version }) => [id, version]));
  return bodies.map((body) => body?.text ?? '');
}

/** Reads articles with all that is searched of them. */
export async function readSources(ids: string[]): Promise<ArticleSource[]> {
  const abouts = await readAbouts(ids);
  const texts = await readTexts(abouts.map(({ article }) => article));
  return abouts.map((about, index) => ({ ...about, text: texts[index] ?? '' }));
}
