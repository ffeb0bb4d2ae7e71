import { useMemo } from 'preact/hooks';
import type { Article, ArticleState } from '../../model/article';
import { editArticle, restoreArticles, trashArticles } from '../../store/articles';
import { removeArticles } from '../../store/remove-articles';
import { tagArticles, untagArticles } from '../../store/tag-articles';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';

/**
 * What can be done with articles, one or many; each is said when it is done and can be undone, all but
 * `deleteForever`.
 */
export interface ArticleActions {
  move(articles: Article[], state: ArticleState): Promise<void>;
  favourite(articles: Article[], favourite: boolean): Promise<void>;
  tag(articles: Article[], tags: string[]): Promise<void>;
  trash(articles: Article[]): Promise<void>;
  restore(articles: Article[]): Promise<void>;
  deleteForever(articles: Article[]): Promise<void>;
}

const MOVED = {
  inbox: 'movedToInbox',
  reading: 'movedToReading',
  archive: 'movedToArchive',
} as const;

/** Enough of a title to know the article by. */
const shortened = (title: string) => (title.length > 60 ? `${title.slice(0, 59)}…` : title);

const idsOf = (articles: Article[]) => articles.map(({ id }) => id);

/** The actions, bound to the page's toast and undo. Without articles they do nothing. */
export function useArticleActions(): ArticleActions {
  const { text, counted } = useText();
  const { done, attempt } = useDoings();
  return useMemo(() => {
    const each = (articles: Article[], edit: (article: Article) => Promise<void>) =>
      Promise.all(articles.map(edit));
    const what = (articles: Article[]) => {
      const [only] = articles;
      return only && articles.length === 1
        ? text('quotedTitle', shortened(only.title || text('untitled')))
        : counted('articles', articles.length);
    };
    const act = (articles: Article[], work: () => Promise<unknown>) =>
      articles.length ? attempt(work) : Promise.resolve();

    return {
      move: (articles, state) =>
        act(articles, async () => {
          await each(articles, ({ id }) => editArticle(id, { state }));
          done(text(MOVED[state], what(articles)), () =>
            each(articles, (article) => editArticle(article.id, { state: article.state })),
          );
        }),
      favourite: (articles, favourite) =>
        act(articles, async () => {
          await each(articles, ({ id }) => editArticle(id, { favourite: favourite ? 1 : 0 }));
          done(text(favourite ? 'madeFavourite' : 'madeNoFavourite', what(articles)), () =>
            each(articles, (article) => editArticle(article.id, { favourite: article.favourite })),
          );
        }),
      tag: (articles, tags) =>
        act(articles, async () => {
          const changes = await tagArticles(idsOf(articles), { add: tags });
          done(text('taggedWith', what(articles), tags.join(', ')), () => untagArticles(changes));
        }),
      trash: (articles) =>
        act(articles, async () => {
          const ids = idsOf(articles);
          await trashArticles(ids);
          done(text('trashedWhat', what(articles)), () => restoreArticles(ids));
        }),
      restore: (articles) =>
        act(articles, async () => {
          const ids = idsOf(articles);
          await restoreArticles(ids);
          done(text('putBack', what(articles)), () => trashArticles(ids));
        }),
      deleteForever: (articles) =>
        act(articles, async () => {
          await removeArticles(idsOf(articles));
          done(text('deletedForever', what(articles)));
        }),
    };
  }, [text, counted, done, attempt]);
}
