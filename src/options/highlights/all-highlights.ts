import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { allAnnotations } from '../../store/annotations';
import { fitsHighlight } from '../../store/search/fits-highlight';
import { parseQuery } from '../../store/search/parse-query';
import { articlesNamed, shelfIds } from '../../store/shelves';

/** An article with its annotations in the order of its text. */
export interface MarkedArticle {
  article: Article;
  annotations: Annotation[];
}

/** Every annotation of the library by article, the articles saved last first; nothing of the trash. */
export async function allHighlights(): Promise<MarkedArticle[]> {
  const byArticle = await allAnnotations();
  const marked = (await shelfIds({ kind: 'all' })).filter((id) => byArticle.has(id));
  const articles = await articlesNamed(marked);
  return articles.map((article) => ({ article, annotations: byArticle.get(article.id) ?? [] }));
}

/** Those that answer the query; see `fitsHighlight`. */
export function findHighlights(marked: MarkedArticle[], typed: string): MarkedArticle[] {
  const query = parseQuery(typed);
  if (!query.clauses.length) return marked;
  return marked
    .map(({ article, annotations }) => ({
      article,
      annotations: annotations.filter((annotation) => fitsHighlight(query, article, annotation)),
    }))
    .filter(({ annotations }) => annotations.length);
}
