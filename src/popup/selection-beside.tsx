import { useText } from '../ui/text-context';
import { goToLibrary } from './go-to-library';

/** Says that a selection was saved as an article beside the page's, and leads to it. */
export function SelectionBeside({ id }: { id: string }) {
  const { text } = useText();
  return (
    <p class="quiet small" id="selection-saved" role="status">
      {text('selectionSaved')}{' '}
      <button type="button" class="link" onClick={() => goToLibrary(`#/article/${id}`)}>
        {text('showIt')}
      </button>
    </p>
  );
}
