import type { Surface } from '../../scripts/drive/driver';
import type { Body } from '../../src/model/article';

/** The versions of an article's text, the first first, read from a page of the extension. */
export const readBodies = (own: Surface, articleId: string): Promise<Body[]> =>
  own.evaluate(
    (wanted) =>
      new Promise<Body[]>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('bodies').objectStore('bodies').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result.filter((body: Body) => body.articleId === wanted));
          };
        };
      }),
    articleId,
  );
