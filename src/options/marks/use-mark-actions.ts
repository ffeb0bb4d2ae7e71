import { useMemo } from 'preact/hooks';
import { describeSelected, isSamePlace } from '../../anchor/describe-selected';
import type { Annotation, Color } from '../../model/annotation';
import { newId } from '../../model/id';
import { changeSettings } from '../../platform/settings';
import {
  addAnnotation,
  editAnnotation,
  moveAnnotation,
  removeAnnotation,
} from '../../store/annotations';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import type { Chosen } from './use-selected';

/** What can be done with annotations; what takes something away can be undone. */
export interface MarkActions {
  /**
   * Stores a new annotation, or gives another colour to the one on the same passage; answers its id
   * when it is on the disk, '' when nothing was selected.
   */
  create(
    chosen: Chosen,
    root: HTMLElement,
    color: Color,
    known: readonly Annotation[],
  ): Promise<string>;
  /** Puts an annotation on what is selected. */
  move(annotation: Annotation, chosen: Chosen, root: HTMLElement): void;
  recolor(annotation: Annotation, color: Color): void;
  retag(annotation: Annotation, tags: string[]): void;
  remove(annotation: Annotation): void;
}

/** The actions on the annotations of one article. */
export function useMarkActions(articleId: string): MarkActions {
  const { text } = useText();
  const { done, noted, attempt } = useDoings();
  return useMemo(() => {
    const recolor = ({ id, color: before }: Annotation, color: Color) =>
      attempt(async () => {
        await editAnnotation(id, { color });
        noted(text('colorChanged'), () => editAnnotation(id, { color: before }));
        await changeSettings({ color });
      });
    return {
      async create(chosen, root, color, known) {
        const target = describeSelected(chosen, root);
        if (typeof target === 'string') {
          noted(text(target));
          return '';
        }
        const same = known.find((one) => isSamePlace({ ...one.target, ...one.found.copy }, target));
        if (same) {
          await recolor(same, color);
          return same.id;
        }
        const now = new Date().toISOString();
        const annotation: Annotation = {
          id: newId(),
          articleId,
          target,
          found: { copy: { start: target.start, end: target.end } },
          color,
          note: '',
          tags: [],
          created: now,
          updated: now,
        };
        let id = '';
        await attempt(async () => {
          await addAnnotation(annotation);
          id = annotation.id;
          noted(text('highlighted'), () => removeAnnotation(id));
          await changeSettings({ color });
        });
        return id;
      },
      recolor,
      move: ({ id }, chosen, root) =>
        attempt(async () => {
          const target = describeSelected(chosen, root);
          if (typeof target === 'string') return noted(text(target));
          const { start, end } = target;
          const before = await moveAnnotation(id, { target, found: { copy: { start, end } } });
          done(text('rangeChanged'), before && (() => moveAnnotation(id, before)));
        }),
      retag: ({ id }, tags) => attempt(() => editAnnotation(id, { tags })),
      remove: (annotation) =>
        attempt(async () => {
          await removeAnnotation(annotation.id);
          done(text('highlightDeleted'), () => addAnnotation(annotation));
        }),
    };
  }, [articleId, text, done, noted, attempt]);
}
