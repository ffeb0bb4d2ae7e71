import type { Annotation } from '../../model/annotation';
import { wordsOf } from '../../model/target';
import { useText } from '../../ui/text-context';
import './aim-note.css';

interface AimNoteProps {
  /** What is to get another place. */
  annotation: Annotation;
  onCancel(): void;
}

/** "Select the new passage" at the bottom, for as long as it is being selected. */
export function AimNote({ annotation, onCancel }: AimNoteProps) {
  const { text } = useText();
  return (
    <p class="aim-note" role="status">
      <span>
        {text('selectAnew')}{' '}
        <q dir="auto">{wordsOf(annotation.target) || text('wholeImageName')}</q>
      </span>
      <button type="button" class="link" onClick={onCancel}>
        {text('cancel')}
      </button>
    </p>
  );
}
