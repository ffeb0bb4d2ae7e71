import type { Progress } from '../model/progress';
import { database } from './database';

/** How far an article was read; undefined when it never was. */
export const progressOf = (articleId: string): Promise<Progress | undefined> =>
  database.progress.get(articleId);

/** Keeps how far an article was read; of an article that is no longer there nothing is kept. */
export const keepProgress = (progress: Omit<Progress, 'updated'>): Promise<void> =>
  database.transaction('rw', [database.articles, database.progress], async () => {
    if (!(await database.articles.where('id').equals(progress.articleId).count())) return;
    await database.progress.put({ ...progress, updated: new Date().toISOString() });
  });
