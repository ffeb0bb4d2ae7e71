import { changeSettings, watchSettings } from '../../platform/settings';
import { articleCount } from '../../store/shelves';
import { watch } from '../../store/watch';
import { ago } from '../../ui/dates';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useDoings } from '../shell/doings';
import { wantsReminder } from './backup-due';
import './backup.css';

/** A quiet line when the last backup is long ago; waved away, it is silent for a month. */
export function BackupReminder() {
  const { text, language } = useText();
  const { attempt } = useDoings();
  const settings = useLive(() => watchSettings, []);
  const count = useLive(() => watch(articleCount), []);
  if (settings.status !== 'ready' || count.status !== 'ready') return null;
  const now = new Date();
  if (!wantsReminder(settings.value, count.value, now)) return null;
  const { lastBackup } = settings.value;
  return (
    <p class="backup-reminder quiet">
      {lastBackup ? text('lastBackup', ago(lastBackup, now, language)) : text('neverBackedUp')}{' '}
      <a href="#/backup">{text('backUpNow')}</a>
      <button
        type="button"
        class="link"
        onClick={() => attempt(() => changeSettings({ backupReminded: now.toISOString() }))}
      >
        {text('backupLater')}
      </button>
    </p>
  );
}
