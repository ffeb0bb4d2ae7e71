import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { annotationCounts, annotationsOf } from '../../store/annotations';
import { articlesOn } from '../../store/articles';
import { missingWords, searchWords } from '../list/search-words';

/** An article with its annotations in the order of its text. */
export interface MarkedArticle {
  article: Article;
  annotations: Annotation[];
}

/** Every annotation of the library by article, the articles saved last first; nothing of the trash. */
export async function allHighlights(): Promise<MarkedArticle[]> {
  const articles = await articlesOn({ kind: 'all' });
  const counts = await annotationCounts(articles.map(({ id }) => id));
  const marked = articles.filter(({ id }) => counts.has(id));
  return Promise.all(
    marked.map(async (article) => ({ article, annotations: await annotationsOf(article.id) })),
  );
}

/** Those that hold every word of the query in quote, note, tags or the article's title. */
export function findHighlights(marked: MarkedArticle[], query: string): MarkedArticle[] {
  const words = searchWords(query);
  if (!words.length) return marked;
  return marked
    .map(({ article, annotations }) => ({
      article,
      annotations: annotations.filter(
        ({ target, note, tags }) =>
          !missingWords(words, [target.exact, note, ...tags, article.title].join('\n')).length,
      ),
    }))
    .filter(({ annotations }) => annotations.length);
}
