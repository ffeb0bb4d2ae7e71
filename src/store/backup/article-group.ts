import type { Annotation } from '../../model/annotation';
import type { Article, Body } from '../../model/article';
import type { ArticleImage } from '../../model/asset';
import type { Progress } from '../../model/progress';
import { database } from '../database';

/**
 * An article with all the rows that belong to it. Annotations that wait for their page to be saved
 * have the `articleId` of an article that is not there: a group without one.
 */
export interface ArticleGroup {
  id: string;
  article?: Article;
  bodies: Body[];
  annotations: Annotation[];
  images: ArticleImage[];
  progress?: Progress;
}

const TABLES = [
  database.articles,
  database.bodies,
  database.annotations,
  database.images,
  database.progress,
];

/** The ids of all articles, the trash too, then of those that rows name though they are not there. */
export function groupIds(): Promise<string[]> {
  return database.transaction('r', TABLES, async () => {
    const known = await database.articles.toCollection().primaryKeys();
    const named = [
      await database.bodies.orderBy('articleId').uniqueKeys(),
      await database.annotations.orderBy('articleId').uniqueKeys(),
      await database.images.orderBy('articleId').uniqueKeys(),
      await database.progress.toCollection().primaryKeys(),
    ];
    return [...new Set([...known, ...named.flat().map(String)])];
  });
}

/** The groups of these ids, each as it was at one moment. */
export function articleGroups(ids: string[]): Promise<ArticleGroup[]> {
  return database.transaction('r', TABLES, async () => {
    const articles = await database.articles.bulkGet(ids);
    const progress = await database.progress.bulkGet(ids);
    return Promise.all(
      ids.map(async (articleId, at): Promise<ArticleGroup> => {
        const [bodies, annotations, images] = await Promise.all([
          database.bodies.where({ articleId }).toArray(),
          database.annotations.where({ articleId }).toArray(),
          database.images.where({ articleId }).toArray(),
        ]);
        const [article, read] = [articles[at], progress[at]];
        return {
          id: articleId,
          ...(article && { article }),
          bodies,
          annotations,
          images,
          ...(read && { progress: read }),
        };
      }),
    );
  });
}
