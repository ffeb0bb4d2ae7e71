import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { allAnnotations } from '../../store/annotations';
import { articlesNamed } from '../../store/shelves';

/** An article with its annotations in the order of its text. */
export interface MarkedArticle {
  article: Article;
  annotations: Annotation[];
}

/** Those of these articles that have annotations, in this order. */
export async function markedArticles(ids: string[]): Promise<MarkedArticle[]> {
  const byArticle = await allAnnotations();
  const articles = await articlesNamed(ids.filter((id) => byArticle.has(id)));
  return articles.map((article) => ({ article, annotations: byArticle.get(article.id) ?? [] }));
}
