import type { Body } from '../model/article';
import { countWords } from '../model/words';
import { database } from './database';

/** The texts that were kept of an article, the newest first. */
export const versionsOf = async (articleId: string): Promise<Body[]> =>
  (await database.bodies.where({ articleId }).sortBy('version')).reverse();

/** How many texts of an article were kept. */
export const versionCount = (articleId: string): Promise<number> =>
  database.bodies.where({ articleId }).count();

/**
 * Has the article show another of its versions; the others stay. Resolves to the one that was shown
 * before, which is the undo.
 */
export function showVersion(articleId: string, version: number): Promise<number> {
  const { articles, bodies } = database;
  return database.transaction('rw', [articles, bodies], async () => {
    const article = await articles.get(articleId);
    const body = await bodies.get([articleId, version]);
    if (!article || !body) throw new Error('This version is not in the library any more.');
    const words = countWords(body.text);
    await articles.update(articleId, { version, words, updated: new Date().toISOString() });
    return article.version;
  });
}
