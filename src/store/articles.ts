import type { Article, Body } from '../model/article';
import { urlKey } from '../model/url-key';
import type { WholeArticle } from '../model/whole-article';
import { database } from './database';

/** The article with this id. */
export const articleById = (id: string): Promise<Article | undefined> => database.articles.get(id);

/**
 * The articles saved from this address, by its identity (see url-key.ts), without those in the trash:
 * first the page itself, then the selections from it, the one saved last before the others.
 */
export async function articlesByUrl(url: string): Promise<Article[]> {
  const key = urlKey(url);
  if (!key) return [];
  const found = await database.articles.where({ urlKey: key }).toArray();
  const rank = ({ kind }: Article) => (kind === 'selection' ? 1 : 0);
  return found
    .filter(({ trashed }) => !trashed)
    .sort((one, two) => rank(one) - rank(two) || (one.updated < two.updated ? 1 : -1));
}

/** What is saved of this address: the page, else the last selection from it; nothing in the trash. */
export const articleByUrl = async (url: string): Promise<Article | undefined> =>
  (await articlesByUrl(url))[0];

/** The text that is shown of an article. */
export async function bodyOf(article: Article): Promise<Body | undefined> {
  return database.bodies.get([article.id, article.version]);
}

/** The article with its text, annotations and image list, as an export takes it. */
export const wholeArticle = async (id: string): Promise<WholeArticle | undefined> =>
  (await wholeArticles([id]))[0];

/** Those of these articles that are there, each as `wholeArticle` gives it, in this order. */
export function wholeArticles(ids: string[]): Promise<WholeArticle[]> {
  const { articles, bodies, annotations, images } = database;
  return database.transaction('r', [articles, bodies, annotations, images], async () => {
    const rows = (await articles.bulkGet(ids)).filter((row) => row !== undefined);
    const texts = await bodies.bulkGet(rows.map(({ id, version }) => [id, version]));
    return Promise.all(
      rows.map(async (article, at): Promise<WholeArticle> => {
        const articleId = article.id;
        const [marks, pictures] = await Promise.all([
          annotations.where({ articleId }).toArray(),
          images.where({ articleId }).toArray(),
        ]);
        return {
          article,
          html: texts[at]?.html ?? '',
          annotations: marks.sort((one, two) => one.target.start - two.target.start),
          images: pictures,
        };
      }),
    );
  });
}
