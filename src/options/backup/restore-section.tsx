import { CircleAlert, CircleCheck } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { BackupFailure } from '../../library/backup/backup-error';
import type { MessageKey } from '../../platform/text';
import { useText } from '../../ui/text-context';
import { JobProgress } from '../transfer/job-progress';
import { RestoreCountsTable } from './restore-counts';
import { RestorePreview } from './restore-preview';
import type { Restoring } from './use-restore';

const REASONS: Record<BackupFailure, MessageKey> = {
  'other-file': 'restoreOtherFile',
  'cut-off': 'restoreCutOff',
  altered: 'restoreAltered',
  newer: 'restoreNewer',
};

/** A backup is chosen, shown as what it would change, and taken in. */
export function RestoreSection(restoring: Restoring) {
  const { phase, progress, found, result, error, look, start, cancel, forget } = restoring;
  const { text } = useText();
  const field = useRef<HTMLInputElement>(null);
  const busy = phase === 'looking' || phase === 'running';
  return (
    <section class="backup-part" aria-labelledby="restore">
      <h2 id="restore">{text('restoreTitle')}</h2>
      <p class="quiet">{text('restoreAbout')}</p>
      {!busy && phase !== 'preview' && (
        <button type="button" onClick={() => field.current?.click()}>
          {text('restoreChoose')}
        </button>
      )}
      <input
        ref={field}
        id="restore-file"
        class="unseen"
        type="file"
        accept=".zip,application/zip"
        tabIndex={-1}
        aria-label={text('restoreChoose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) look(file);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      {busy && (
        <JobProgress
          label={text(phase === 'looking' ? 'restoreLooking' : 'restoring')}
          {...progress}
          onCancel={cancel}
        />
      )}
      {phase === 'preview' && found && (
        <RestorePreview found={found} onStart={start} onOther={forget} />
      )}
      <div role="status">
        {phase === 'done' && result && (
          <div class="outcome">
            <CircleCheck size={20} strokeWidth={1.75} aria-hidden="true" />
            <div>
              <p>{text('restoreDone')}</p>
              <RestoreCountsTable counts={result} />
            </div>
          </div>
        )}
        {phase === 'failed' && error && (
          <p id="restore-error" class="outcome" data-failure={error.failure}>
            <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
            {error.failure
              ? text(REASONS[error.failure], error.detail)
              : text('restoreFailed', error.detail)}
          </p>
        )}
      </div>
    </section>
  );
}
