import { CircleAlert, FileUp } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import { useViewState } from '../shell/view-state';
import { ImportReport } from './import-report';
import { JobProgress } from './job-progress';
import { useJobState, useJobs } from './jobs';
import './transfer.css';

/** Front-matter Markdown comes into the library: chosen or dropped, single files or a ZIP. */
export function ImportView() {
  const { text } = useText();
  const { import: job } = useJobs();
  const state = useJobState(job);
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const running = state.status === 'running';
  useViewState(
    'ready',
    running ? { import: 'running' } : state.status === 'idle' ? {} : { import: 'done' },
  );

  const take = (files: File[]) => {
    if (!files.length) return;
    void job.start(async (control) => {
      // The reader of Markdown, with all that draws formulas, is no part of the page's first load.
      const { importFiles } = await import('../../library/import-files');
      return importFiles(files, control);
    });
  };

  return (
    <div class="transfer">
      <h1>{text('import')}</h1>
      <p class="lead">{text('importAbout')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by key */}
      <div
        class="drop-zone"
        data-over={over}
        hidden={running}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <FileUp size={20} strokeWidth={1.75} aria-hidden="true" />
        <button type="button" class="main" onClick={() => picker.current?.click()}>
          {text('chooseFiles')}
        </button>
        <p class="quiet">{text('orDropFiles')}</p>
        <input
          ref={picker}
          id="import-files"
          class="unseen"
          type="file"
          multiple
          accept=".md,.markdown,.zip"
          tabIndex={-1}
          aria-label={text('chooseFiles')}
          onChange={({ currentTarget }) => {
            take([...(currentTarget.files ?? [])]);
            // The same file may be chosen again after it was mended.
            currentTarget.value = '';
          }}
        />
      </div>
      {running && (
        <JobProgress
          label={text('importing')}
          done={state.done}
          of={state.of}
          onCancel={job.cancel}
        />
      )}
      <div role="status">
        {state.status === 'cancelled' && <p>{text('importCancelled')}</p>}
        {state.status === 'failed' && (
          <p class="outcome">
            <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
            {text('importFailed', state.error instanceof Error ? state.error.message : '')}
          </p>
        )}
      </div>
      {state.status === 'done' && <ImportReport rows={state.result} />}
    </div>
  );
}
