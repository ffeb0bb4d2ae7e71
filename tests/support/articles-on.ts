import type { Article } from '../../src/model/article';
import { articlesNamed, type Shelf, shelfIds } from '../../src/store/shelves';

/** The articles of a shelf as a list shows them. */
export const articlesOn = async (shelf: Shelf): Promise<Article[]> =>
  articlesNamed(await shelfIds(shelf));
