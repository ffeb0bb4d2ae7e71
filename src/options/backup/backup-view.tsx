import { CircleAlert, CircleCheck } from 'lucide-preact';
import type { Settings } from '../../model/settings';
import { changeSettings } from '../../platform/settings';
import { ago } from '../../ui/dates';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { useViewState } from '../shell/view-state';
import { JobProgress } from '../transfer/job-progress';
import { useJobState, useJobs } from '../transfer/jobs';
import { makeBackup } from './make-backup';
import { RestoreSection } from './restore-section';
import { useRestore } from './use-restore';
import '../transfer/transfer.css';
import './backup.css';

const EVERY = [
  ['never', 'backupEveryNever'],
  ['week', 'backupEveryWeek'],
  ['month', 'backupEveryMonth'],
] as const;

/** Everything in one file, and back from it. */
export function BackupView({ settings }: { settings: Settings }) {
  const { text, language } = useText();
  const { attempt } = useDoings();
  const { backup: job } = useJobs();
  const state = useJobState(job);
  const restoring = useRestore();
  const { phase } = restoring;
  useViewState('ready', {
    ...(state.status === 'done' && { exported: state.result }),
    ...(phase === 'idle' ? {} : { restore: phase === 'failed' ? 'done' : phase }),
  });

  return (
    <div class="transfer">
      <h1>{text('backupTitle')}</h1>
      <p class="lead">{text('backupAbout')}</p>
      <section class="backup-part" aria-label={text('backUpNow')}>
        <p class="quiet">
          {settings.lastBackup
            ? text('lastBackup', ago(settings.lastBackup, new Date(), language))
            : text('neverBackedUp')}
        </p>
        {state.status === 'running' ? (
          <JobProgress
            label={text('backingUp')}
            done={state.done}
            of={state.of}
            onCancel={job.cancel}
          />
        ) : (
          <button id="backup-start" type="button" class="main" onClick={() => makeBackup(job)}>
            {text('backUpNow')}
          </button>
        )}
        <div role="status">
          {state.status === 'done' && (
            <div class="outcome">
              <CircleCheck size={20} strokeWidth={1.75} aria-hidden="true" />
              <div>
                <p>{text('backupDone')}</p>
                <p class="path">{state.result}</p>
              </div>
            </div>
          )}
          {state.status === 'cancelled' && <p>{text('backupCancelled')}</p>}
          {state.status === 'failed' && (
            <p id="backup-error" class="outcome">
              <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
              {text('backupFailed', state.error instanceof Error ? state.error.message : '')}
            </p>
          )}
        </div>
        <fieldset class="field">
          <legend>{text('backupEvery')}</legend>
          {EVERY.map(([every, name]) => (
            <label key={every} class="choice">
              <input
                type="radio"
                name="every"
                value={every}
                checked={settings.backupEvery === every}
                onChange={() => attempt(() => changeSettings({ backupEvery: every }))}
              />
              <span>{text(name)}</span>
            </label>
          ))}
          <p class="quiet small">{text('backupEveryAbout')}</p>
        </fieldset>
      </section>
      <RestoreSection {...restoring} />
    </div>
  );
}
