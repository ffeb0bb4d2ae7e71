import { useRef } from 'preact/hooks';
import { download } from '../../platform/downloads';
import { changeSettings, readSettings } from '../../platform/settings';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { EXPORT_FOLDER } from '../transfer/export-folder';
import { readSettingsFile, writeSettingsFile } from './read-settings-file';

/** Takes the settings out as a file, and in again; an import can be undone. */
export function SettingsFile() {
  const { text } = useText();
  const { attempt, done } = useDoings();
  const field = useRef<HTMLInputElement>(null);

  const save = () =>
    attempt(async () => {
      const file = new Blob([writeSettingsFile(await readSettings())], {
        type: 'application/json',
      });
      done(text('settingsExported', await download(`${EXPORT_FOLDER}/postil-settings.json`, file)));
    });
  const load = (file: File) =>
    attempt(async () => {
      const read = readSettingsFile(await file.text());
      if (!read) return done(text('settingsUnread'));
      const before = await readSettings();
      await changeSettings(read.settings);
      done(
        read.wrong.length
          ? text('settingsImportedBut', read.wrong.join(', '))
          : text('settingsImported'),
        () => changeSettings(before),
      );
    });

  return (
    <section aria-labelledby="settings-file">
      <h2 id="settings-file">{text('settingsFile')}</h2>
      <p class="quiet">{text('settingsFileAbout')}</p>
      <p class="framed-row">
        <button type="button" id="export-settings" class="framed" onClick={save}>
          {text('exportSettings')}
        </button>
        <button type="button" class="framed" onClick={() => field.current?.click()}>
          {text('importSettings')}
        </button>
        <input
          ref={field}
          id="import-settings"
          class="unseen"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-label={text('importSettings')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) load(file);
          }}
        />
      </p>
    </section>
  );
}
