import type { Settings } from '../../model/settings';
import { changeSettings } from '../../platform/settings';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { useViewState } from '../shell/view-state';
import { ProfileFields } from '../transfer/profile-fields';
import '../transfer/transfer.css';
import { StorageHealth } from '../health/storage-health';
import { HighlighterNames } from './highlighter-names';
import { SettingsFile } from './settings-file';

const THEMES = {
  system: 'themeSystem',
  light: 'themeLight',
  sepia: 'themeSepia',
  dark: 'themeDark',
} as const;
const THEME_NAMES = ['system', 'light', 'sepia', 'dark'] as const;

interface SettingsViewProps {
  settings: Settings;
  onKeys(): void;
}

/** The few things a person may set; each is kept as it is chosen. */
export function SettingsView({ settings, onKeys }: SettingsViewProps) {
  const { text } = useText();
  const { attempt } = useDoings();
  const change = (next: Partial<Settings>) => attempt(() => changeSettings(next));
  useViewState('ready');
  return (
    <div class="transfer">
      <h1>{text('settings')}</h1>
      <fieldset class="field">
        <legend>{text('theme')}</legend>
        <div class="themes">
          {THEME_NAMES.map((theme) => (
            <label key={theme} class="theme" data-theme={theme === 'system' ? undefined : theme}>
              <input
                type="radio"
                name="theme"
                value={theme}
                checked={settings.theme === theme}
                onChange={() => change({ theme })}
              />
              <span>{text(THEMES[theme])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <section aria-labelledby="export-defaults">
        <h2 id="export-defaults">{text('exportDefaults')}</h2>
        <ProfileFields
          profile={settings.profile}
          own={settings.ownProfiles}
          body={settings.body}
          onProfile={(profile) => change({ profile })}
          onBody={(body) => change({ body })}
        />
      </section>
      <HighlighterNames
        names={settings.highlighterNames}
        onNames={(highlighterNames) => change({ highlighterNames })}
      />
      <StorageHealth lastBackup={settings.lastBackup} />
      <SettingsFile />
      <section aria-labelledby="settings-language">
        <h2 id="settings-language">{text('languageTitle')}</h2>
        <p>{text('languageNote')}</p>
      </section>
      <section aria-labelledby="settings-keys">
        <h2 id="settings-keys">{text('keysTitle')}</h2>
        <p>
          <button type="button" class="link" onClick={onKeys}>
            {text('showKeys')}
          </button>{' '}
          <kbd>?</kbd>
        </p>
      </section>
    </div>
  );
}
