import type { Article } from '../model/article';
import { useText } from '../ui/text-context';
import type { Receipt } from './receipt';

interface StateActionProps {
  state: Receipt['state'];
  /** What is saved of the page, which trying again would update. */
  saved: Article['kind'] | undefined;
  onUndo(): void;
  /** Clips again; `update` for a new version of what is saved. */
  onClip(update: boolean): void;
}

/** The one button of the line of state: undo, update, save again or try again. */
export function StateAction({ state, saved, onUndo, onClip }: StateActionProps) {
  const { text } = useText();
  switch (state) {
    case 'saved':
      return <Act id="undo" name={text('undo')} act={onUndo} />;
    case 'known':
      return saved === 'selection' ? (
        <Act id="save-page" name={text('saveWholePage')} act={() => onClip(false)} />
      ) : (
        <Act id="update" name={text('update')} act={() => onClip(true)} />
      );
    case 'undone':
      return <Act id="retry" name={text('saveAgain')} act={() => onClip(false)} />;
    case 'failed':
      return (
        <Act
          id="retry"
          name={text('tryAgain')}
          act={() => onClip(saved !== undefined && saved !== 'selection')}
        />
      );
    default:
      return null;
  }
}

function Act({ id, name, act }: { id: string; name: string; act(): void }) {
  return (
    <button type="button" class="link" id={id} onClick={act}>
      {name}
    </button>
  );
}
