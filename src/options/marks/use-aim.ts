import { useState } from 'preact/hooks';
import type { Annotation } from '../../model/annotation';
import type { ArticleSurface } from '../reader/article-surface';
import type { MarkActions } from './use-mark-actions';
import type { Chosen } from './use-selected';

/** Lets a person select another place for an annotation: `aimed` until it is taken or kept as it is. */
export function useAim(
  annotations: Annotation[],
  actions: MarkActions,
  selected: Chosen | undefined,
  surface: ArticleSurface | undefined,
) {
  const [id, setId] = useState('');
  const aimed = annotations.find((one) => one.id === id);
  const keep = () => setId('');
  return {
    aimed,
    keep,
    aim(annotation: Annotation) {
      surface?.document.getSelection()?.removeAllRanges();
      setId(annotation.id);
      // The arrow keys move in the text again.
      surface?.window.focus();
    },
    take() {
      if (!aimed || !selected || !surface) return;
      actions.move(aimed, selected, surface.root);
      surface.document.getSelection()?.removeAllRanges();
      keep();
    },
  };
}
