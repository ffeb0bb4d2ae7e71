import { Fragment } from 'preact';
import { currentWindow } from '../platform/window-tabs';
import { useText } from '../ui/text-context';
import { goToLibrary } from './go-to-library';
import { pickPart } from './pick-part';
import type { SelectionSave } from './use-selection-save';

interface OrSaveProps {
  selection?: SelectionSave | undefined;
  /** The tab in which a part can be picked. */
  pickIn?: number | undefined;
  onTrouble?(sentence: string): void;
}

/** One quiet line: what else than the page could be saved. */
export function OrSave({ selection, pickIn, onTrouble }: OrSaveProps) {
  const { text } = useText();
  const pick = (tabId: number) =>
    pickPart(tabId).catch((error: unknown) =>
      onTrouble?.(text('pickingNotHere', error instanceof Error ? error.message : String(error))),
    );
  const links = [
    selection && (
      <button
        type="button"
        class="link"
        id="save-selection"
        disabled={selection.isBusy}
        onClick={selection.save}
      >
        {text(selection.isOnly ? 'saveOnlySelection' : 'saveSelection')}
      </button>
    ),
    pickIn !== undefined && (
      <button
        type="button"
        class="link"
        id="pick"
        title={text('pickPartWhat')}
        onClick={() => pick(pickIn)}
      >
        {text('pickPart')}
      </button>
    ),
    <button
      key="tabs"
      type="button"
      class="link"
      id="window-tabs"
      title={text('allTabsWhat')}
      onClick={async () => goToLibrary(`#/queue?window=${await currentWindow()}`)}
    >
      {text('allTabs')}
    </button>,
  ].filter((link) => !!link);
  return (
    <p class="or-save small quiet">
      {links.map((link, index) => (
        <Fragment key={index}>
          {index > 0 && ' '}
          <span>{link}</span>
        </Fragment>
      ))}
    </p>
  );
}
