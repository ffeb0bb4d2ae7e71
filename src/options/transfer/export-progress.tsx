import { CircleAlert, CircleCheck } from 'lucide-preact';
import { useText } from '../../ui/text-context';
import { JobProgress } from './job-progress';
import { type Exported, useJobState, useJobs } from './jobs';

/** How the export stands, and how it ended. */
export function ExportProgress() {
  const { text } = useText();
  const { export: job } = useJobs();
  const state = useJobState(job);
  return (
    <>
      {state.status === 'running' && (
        <JobProgress
          label={text('exporting')}
          done={state.done}
          of={state.of}
          onCancel={job.cancel}
        />
      )}
      <div role="status">
        {state.status === 'done' && <ExportResult {...state.result} />}
        {state.status === 'cancelled' && <p>{text('exportCancelled')}</p>}
        {state.status === 'failed' && (
          <p id="export-error" class="outcome">
            <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
            {text('exportFailed', state.error instanceof Error ? state.error.message : '')}
          </p>
        )}
      </div>
    </>
  );
}

function ExportResult({ path, articles, highlights, missingImages, lost }: Exported) {
  const { text, counted } = useText();
  const ofArticles = highlights === undefined;
  return (
    <div class="outcome">
      <CircleCheck size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p>
          {ofArticles
            ? counted('exportDone', articles)
            : counted('exportDoneHighlights', highlights)}
        </p>
        <p class="path">{path}</p>
        {missingImages > 0 && <p>{counted('exportMissingImages', missingImages)}</p>}
        {lost > 0 && <p>{counted('exportLost', lost)}</p>}
        {ofArticles && !missingImages && !lost && <p class="quiet">{text('exportWhole')}</p>}
      </div>
    </div>
  );
}
