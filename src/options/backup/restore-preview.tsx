import { useState } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import type { ReadBackup } from '../transfer/jobs';
import { RestoreCountsTable } from './restore-counts';

interface RestorePreviewProps {
  found: ReadBackup;
  onStart(wishes: { bringBack: boolean; settings: boolean }): void;
  onOther(): void;
}

/** What a backup would change, before anything is. */
export function RestorePreview({ found, onStart, onOther }: RestorePreviewProps) {
  const { text, language } = useText();
  const { articles, annotations } = found.counts;
  const deleted = articles.deleted + annotations.deleted;
  const [bringBack, setBringBack] = useState(false);
  // What is new here altogether moves in with its settings.
  const known = [articles, annotations].some((counts) =>
    Object.entries(counts).some(([standing, count]) => standing !== 'added' && count > 0),
  );
  const [settings, setSettings] = useState(!known);
  const made = new Date(found.backup.manifest.made);
  return (
    <div class="import-preview">
      <p>
        {text(
          'restoreMade',
          new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(made),
        )}
      </p>
      <RestoreCountsTable counts={found.counts} />
      <div>
        {deleted > 0 && (
          <label class="choice">
            <input
              type="checkbox"
              name="bring-back"
              checked={bringBack}
              onChange={({ currentTarget }) => setBringBack(currentTarget.checked)}
            />
            <span>{text('restoreBringBack')}</span>
          </label>
        )}
        <label class="choice">
          <input
            type="checkbox"
            name="settings"
            checked={settings}
            onChange={({ currentTarget }) => setSettings(currentTarget.checked)}
          />
          <span>{text('restoreSettings')}</span>
        </label>
      </div>
      <div class="import-choices">
        <button
          id="restore-start"
          type="button"
          class="main"
          onClick={() => onStart({ bringBack, settings })}
        >
          {text('restoreStart')}
        </button>
        <button type="button" onClick={onOther}>
          {text('restoreOther')}
        </button>
      </div>
    </div>
  );
}
