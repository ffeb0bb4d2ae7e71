import { useMemo } from 'preact/hooks';
import type { ArticleState } from '../../model/article';
import { articleById } from '../../store/articles';
import {
  editArticles,
  restoreArticles,
  takeBackEdits,
  trashArticles,
} from '../../store/edit-articles';
import { removeArticles } from '../../store/remove-articles';
import { articlesNamed } from '../../store/shelves';
import { tagArticles, untagArticles } from '../../store/tag-articles';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';

/**
 * What can be done with articles, one or many, by their ids; each is said when it is done and can be
 * undone, all but `deleteForever`.
 */
export interface ArticleActions {
  move(ids: string[], state: ArticleState): Promise<void>;
  /** To the archive; back to the inbox when all are there. */
  toggleArchive(ids: string[]): Promise<void>;
  favourite(ids: string[], favourite: boolean): Promise<void>;
  /** Favourites, and none when all are. */
  toggleFavourite(ids: string[]): Promise<void>;
  tag(ids: string[], tags: string[]): Promise<void>;
  trash(ids: string[]): Promise<void>;
  restore(ids: string[]): Promise<void>;
  deleteForever(ids: string[]): Promise<void>;
}

const MOVED = {
  inbox: 'movedToInbox',
  reading: 'movedToReading',
  archive: 'movedToArchive',
} as const;

/** Enough of a title to know the article by. */
const shortened = (title: string) => (title.length > 60 ? `${title.slice(0, 59)}…` : title);

/** The actions, bound to the page's toast and undo. Without articles they do nothing. */
export function useArticleActions(): ArticleActions {
  const { text, counted } = useText();
  const { done, final, attempt } = useDoings();
  return useMemo(() => {
    const what = async (ids: string[]) => {
      const [only] = ids;
      if (!only || ids.length > 1) return counted('articles', ids.length);
      const article = await articleById(only);
      return text('quotedTitle', shortened(article?.title || text('untitled')));
    };
    const act = (ids: string[], work: () => Promise<unknown>) =>
      ids.length ? attempt(work) : Promise.resolve();
    const move = async (ids: string[], state: ArticleState) => {
      const edited = await editArticles(ids, { state });
      done(text(MOVED[state], await what(ids)), () => takeBackEdits(edited));
    };
    const favour = async (ids: string[], favourite: boolean) => {
      const edited = await editArticles(ids, { favourite: favourite ? 1 : 0 });
      done(text(favourite ? 'madeFavourite' : 'madeNoFavourite', await what(ids)), () =>
        takeBackEdits(edited),
      );
    };

    return {
      move: (ids, state) => act(ids, () => move(ids, state)),
      toggleArchive: (ids) =>
        act(ids, async () => {
          const archived = (await articlesNamed(ids)).every(({ state }) => state === 'archive');
          await move(ids, archived ? 'inbox' : 'archive');
        }),
      favourite: (ids, favourite) => act(ids, () => favour(ids, favourite)),
      toggleFavourite: (ids) =>
        act(ids, async () =>
          favour(
            ids,
            (await articlesNamed(ids)).some(({ favourite }) => !favourite),
          ),
        ),
      tag: (ids, tags) =>
        act(ids, async () => {
          const changes = await tagArticles(ids, { add: tags });
          done(text('taggedWith', await what(ids), tags.join(', ')), () => untagArticles(changes));
        }),
      trash: (ids) =>
        act(ids, async () => {
          await trashArticles(ids);
          done(text('trashedWhat', await what(ids)), () => restoreArticles(ids));
        }),
      restore: (ids) =>
        act(ids, async () => {
          await restoreArticles(ids);
          done(text('putBack', await what(ids)), () => trashArticles(ids));
        }),
      deleteForever: (ids) =>
        act(ids, async () => {
          const deleted = await what(ids);
          await removeArticles(ids);
          final(text('deletedForever', deleted));
        }),
    };
  }, [text, counted, done, final, attempt]);
}
