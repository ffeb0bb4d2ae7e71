import type { Passage } from '../../model/passage';
import { wordsOf } from '../../model/target';
import { useText } from './texts';

interface AimNoteProps {
  /** What is to get another place. */
  passage: Passage;
  onCancel(): void;
}

/** "Select the new place of …" at the bottom of the page, for as long as it is being selected. */
export function AimNote({ passage, onCancel }: AimNoteProps) {
  const text = useText();
  const words = wordsOf(passage.target) || text('wholeImageName');
  return (
    <div class="note aim">
      <span>
        {text('selectAnew')} <q dir="auto">{words}</q>
      </span>
      <button type="button" onClick={onCancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
