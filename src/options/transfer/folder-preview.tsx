import { useState } from 'preact/hooks';
import type { FolderConflict, FolderPlan } from '../../library/export/folder/plan-folder';
import type { FolderChoice, FolderWishes } from '../../library/export/folder/write-folder';
import { useText } from '../../ui/text-context';

const STEPS = [
  ['new', 'folderNew'],
  ['changed', 'folderChanged'],
  ['moved', 'folderMoved'],
  ['same', 'folderSame'],
  ['theirs', 'folderTheirs'],
  ['edited', 'folderEdited'],
  ['taken', 'folderTaken'],
] as const;

const CHOICES = [
  ['keep', 'folderKeep'],
  ['overwrite', 'folderOverwrite'],
  ['beside', 'folderBeside'],
] as const satisfies [FolderChoice, string][];

interface FolderPreviewProps {
  plan: FolderPlan;
  onWrite(wishes: FolderWishes): void;
}

/** What would be written into the folder, with a choice for each file that is not only ours. */
export function FolderPreview({ plan, onWrite }: FolderPreviewProps) {
  const { text, counted, language } = useText();
  const number = new Intl.NumberFormat(language);
  const [choices, setChoices] = useState<ReadonlyMap<string, FolderChoice>>(new Map());
  const [removeGone, setRemoveGone] = useState(false);
  return (
    <div class="import-preview">
      <dl class="import-counts">
        {STEPS.map(([step, name]) =>
          plan.counts[step] ? (
            <div key={step} data-step={step}>
              <dt>{text(name)}</dt>
              <dd>{number.format(plan.counts[step])}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {plan.missingImages > 0 && (
        <p class="quiet">{counted('exportMissingImages', plan.missingImages)}</p>
      )}
      {plan.conflicts.length > 0 && (
        <ul class="folder-conflicts">
          {plan.conflicts.map((conflict) => (
            <Conflict
              key={conflict.id}
              {...conflict}
              choice={choices.get(conflict.id) ?? 'keep'}
              onChoice={(choice) => setChoices(new Map([...choices, [conflict.id, choice]]))}
            />
          ))}
        </ul>
      )}
      {plan.gone.length > 0 && (
        <label class="choice">
          <input
            type="checkbox"
            name="remove-gone"
            checked={removeGone}
            onChange={({ currentTarget }) => setRemoveGone(currentTarget.checked)}
          />
          <span>{counted('folderGone', plan.gone.length)}</span>
        </label>
      )}
      <button
        id="folder-write"
        type="button"
        class="main"
        onClick={() => onWrite({ choices, removeGone })}
      >
        {text('folderWrite')}
      </button>
    </div>
  );
}

interface ConflictProps extends FolderConflict {
  choice: FolderChoice;
  onChoice(choice: FolderChoice): void;
}

function Conflict({ title, path, step, choice, onChoice }: ConflictProps) {
  const { text } = useText();
  return (
    <li data-conflict={step}>
      <label class="field">
        <span dir="auto">{title}</span>
        <span class="quiet small">
          {text(step === 'edited' ? 'folderEditedWhy' : 'folderTakenWhy', path)}
        </span>
        <select
          value={choice}
          onChange={({ currentTarget: { value } }) => {
            const chosen = CHOICES.find(([one]) => one === value);
            if (chosen) onChoice(chosen[0]);
          }}
        >
          {CHOICES.map(([one, name]) => (
            <option key={one} value={one}>
              {text(name)}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}
