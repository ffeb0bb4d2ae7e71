import { CircleAlert } from 'lucide-preact';
import { importJob, importRows } from '../../store/import-job';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useViewState } from '../shell/view-state';
import { ImportDropZone } from './import-drop-zone';
import { FetchTexts } from './import-fetch-texts';
import { ImportPreview } from './import-preview';
import { ImportReport } from './import-report';
import { REASONS } from './import-rows';
import { ImportStopped } from './import-stopped';
import { JobProgress } from './job-progress';
import { useImport } from './use-import';
import './transfer.css';

/** Articles come into the library: files are looked through, shown as a preview, and taken in. */
export function ImportView() {
  const { text, counted } = useText();
  const { phase, preview, looked, progress, error, ...acts } = useImport();
  const { look, start, goOn, letBe, cancel, forget } = acts;
  const kept = useLive(() => watch(importJob), []);
  const job = kept.status === 'ready' ? kept.value : undefined;
  const running = phase === 'running' || (phase === 'idle' && job?.state === 'running');
  const done = job?.state === 'done' && !running;
  const rows = useLive(() => watch(async () => (done ? importRows() : [])), [done]);
  const report = rows.status === 'ready' ? rows.value : [];
  const stopped = job?.state === 'stopped' && (phase === 'idle' || phase === 'cancelled');
  const free = !running && phase !== 'looking' && phase !== 'preview' && !stopped;
  const isOver = phase === 'done' || phase === 'failed' || phase === 'cancelled';
  useViewState('ready', {
    ...(running
      ? { import: 'running' as const }
      : phase === 'looking' || phase === 'preview'
        ? { import: phase }
        : // The report is there with the state that tells of it.
          isOver && (phase !== 'done' || (done && rows.status === 'ready'))
          ? { import: 'done' as const }
          : {}),
  });

  return (
    <div class="transfer">
      <h1>{text('import')}</h1>
      <p class="lead">{text('importAbout')}</p>
      <ImportDropZone hidden={!free} onFiles={look} />
      {free && (
        <p class="quiet small">
          {text('importBackupHint')} <a href="#/backup">{text('backupTitle')}</a>
        </p>
      )}
      {phase === 'looking' && (
        <JobProgress
          label={looked ? counted('importCounted', looked) : text('importLooking')}
          done={0}
          of={0}
          onCancel={cancel}
        />
      )}
      {phase === 'preview' && preview && (
        <ImportPreview preview={preview} onStart={start} onOther={forget} />
      )}
      {running && (
        <JobProgress
          label={text('importing')}
          // Another window's import is told by the store.
          done={(progress ?? job)?.done ?? 0}
          of={(progress ?? job)?.of ?? 0}
          onCancel={cancel}
        />
      )}
      {stopped && job && <ImportStopped job={job} onGoOn={goOn} onLetBe={letBe} />}
      <div role="status">
        {phase === 'cancelled' && !stopped && <p>{text('importCancelled')}</p>}
        {phase === 'failed' && (
          <p class="outcome">
            <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
            {error?.reason === 'too-many'
              ? text(REASONS['too-many'])
              : text('importFailed', error?.detail ?? '')}
          </p>
        )}
      </div>
      {free && done && phase !== 'failed' && phase !== 'cancelled' && (
        <ImportReport rows={report}>
          <FetchTexts rows={report} />
        </ImportReport>
      )}
    </div>
  );
}
