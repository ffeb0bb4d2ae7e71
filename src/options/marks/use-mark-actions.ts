import { useMemo } from 'preact/hooks';
import { describe } from '../../anchor/describe';
import type { Annotation, Color } from '../../model/annotation';
import { newId } from '../../model/id';
import { changeSettings } from '../../platform/settings';
import { addAnnotation, editAnnotation, removeAnnotation } from '../../store/annotations';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';

/** What can be done with annotations; what takes something away can be undone. */
export interface MarkActions {
  /** Stores a new annotation; answers its id when it is on the disk, '' when nothing was selected. */
  create(range: Range, root: HTMLElement, color: Color): Promise<string>;
  recolor(annotation: Annotation, color: Color): void;
  retag(annotation: Annotation, tags: string[]): void;
  remove(annotation: Annotation): void;
}

/** The actions on the annotations of one article. */
export function useMarkActions(articleId: string): MarkActions {
  const { text } = useText();
  const { done, noted, attempt } = useDoings();
  return useMemo(
    () => ({
      async create(range, root, color) {
        const target = describe(range, root);
        if (!target.exact) return '';
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
      recolor: ({ id, color: before }, color) =>
        attempt(async () => {
          await editAnnotation(id, { color });
          noted(text('colorChanged'), () => editAnnotation(id, { color: before }));
          await changeSettings({ color });
        }),
      retag: ({ id }, tags) => attempt(() => editAnnotation(id, { tags })),
      remove: (annotation) =>
        attempt(async () => {
          await removeAnnotation(annotation.id);
          done(text('highlightDeleted'), () => addAnnotation(annotation));
        }),
    }),
    [articleId, text, done, noted, attempt],
  );
}
