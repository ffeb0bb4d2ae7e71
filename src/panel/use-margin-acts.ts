import { useMemo } from 'preact/hooks';
import type { Annotation, Color } from '../model/annotation';
import { openLibrary } from '../platform/open-library';
import { changeSettings } from '../platform/settings';
import { addAnnotation, editAnnotation, removeAnnotation } from '../store/annotations';
import { useText } from '../ui/text-context';
import { inPage, refreshPage } from './in-page';
import type { Doings } from './use-doings';

/** What can be done with the annotations of a page; the page follows. */
export interface MarginActs {
  /** Brings the passage onto the screen. */
  show(annotation: Annotation): void;
  /** Has the person select on the page where it is to be. */
  attach(annotation: Annotation): void;
  /** Shows it in the saved copy. */
  openCopy(annotation: Annotation): void;
  /** Stores what was typed; fails when that can't be. */
  write(id: string, note: string): Promise<void>;
  retag(annotation: Annotation, tags: string[]): void;
  recolor(annotation: Annotation, color: Color): void;
  remove(annotation: Annotation): void;
}

/** The actions on the annotations of the page in a tab. */
export function useMarginActs(tabId: number, { attempt, done }: Doings): MarginActs {
  const { text } = useText();
  return useMemo(() => {
    const notHere = (error: string) => text('highlightingNotHere', error);
    const edit = async (...changes: Parameters<typeof editAnnotation>) => {
      await editAnnotation(...changes);
      refreshPage(tabId);
    };
    return {
      show: ({ id }) =>
        attempt(async () => {
          const isShown = await inPage(tabId, (page) => page.showPassage(id));
          if (!isShown) done(text('lostOnPageGone'));
        }, notHere),
      attach: ({ id }) =>
        attempt(async () => {
          const isAsked = await inPage(tabId, (page) => page.attachAgain(id));
          done(text(isAsked ? 'attachOnPage' : 'lostOnPageGone'));
        }, notHere),
      openCopy: ({ id, articleId }) =>
        attempt(() => openLibrary(`#/article/${articleId}?at=${id}`)),
      write: (id, note) => edit(id, { note }),
      retag: ({ id }, tags) => attempt(() => edit(id, { tags })),
      recolor: ({ id }, color) =>
        attempt(async () => {
          await edit(id, { color });
          await changeSettings({ color });
        }),
      remove: (annotation) =>
        attempt(async () => {
          await removeAnnotation(annotation.id);
          refreshPage(tabId);
          done(text('highlightDeleted'), async () => {
            await addAnnotation(annotation);
            refreshPage(tabId);
          });
        }),
    };
  }, [tabId, attempt, done, text]);
}
