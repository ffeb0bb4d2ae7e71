import { CircleAlert, CircleCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { exportCollection } from '../../library/export-collection';
import { download } from '../../platform/downloads';
import type { Settings } from '../../platform/settings';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import type { ExportPart } from '../place';
import { usePlaces } from '../shell/places';
import { useShelfName } from '../shell/rail';
import { useViewState } from '../shell/view-state';
import { exportIds } from './export-choice';
import { EXPORT_FOLDER } from './export-folder';
import { JobProgress } from './job-progress';
import { type Exported, useJobState, useJobs } from './jobs';
import { ProfileFields } from './profile-fields';
import './transfer.css';

const ALL: ExportPart = { kind: 'all' };

/** Swedish dates are ISO 8601. */
const today = () => new Date().toLocaleDateString('sv');

/** Markdown files of all articles, of a shelf or of a selection, in one ZIP. */
export function ExportView({ of, settings }: { of: ExportPart; settings: Settings }) {
  const { text, counted } = useText();
  const { ids: selection, go } = usePlaces();
  const shelfName = useShelfName();
  const [profile, setProfile] = useState(settings.profile);
  const [body, setBody] = useState(settings.body);
  const { export: job } = useJobs();
  const state = useJobState(job);
  const part: ExportPart = of.kind === 'selection' && !selection.length ? ALL : of;
  const [whole, setWhole] = useState(part.kind === 'shelf' ? !part.query : part.kind === 'all');
  const offered = useLive(
    () => watch(() => exportIds(part, selection)),
    [JSON.stringify(part), selection.join()],
  );
  const everything = useLive(() => watch(() => exportIds(ALL, [])), []);
  const chosen = whole ? everything : offered;
  const ids = chosen.status === 'ready' ? chosen.value : [];
  const running = state.status === 'running';
  useViewState(
    chosen.status === 'ready' ? (ids.length ? 'ready' : 'empty') : chosen.status,
    state.status === 'done' ? { exported: state.result.path } : {},
  );

  const run = () =>
    job.start(async (control) => {
      const { zip, ...counts } = await exportCollection(ids, { name: profile, body }, control);
      control.signal.throwIfAborted();
      const path = await download(`${EXPORT_FOLDER}/postil-${profile}-${today()}.zip`, zip);
      return { path, ...counts };
    });

  const partName =
    part.kind === 'selection'
      ? text('exportSelected')
      : part.kind === 'shelf'
        ? part.query
          ? text('exportFound', part.query, shelfName(part.shelf))
          : shelfName(part.shelf)
        : '';

  if (everything.status === 'ready' && !everything.value.length)
    return (
      <div class="transfer">
        <h1>{text('export')}</h1>
        <EmptyState
          sentence={text('nothingToExport')}
          action={{ text: text('importFiles'), act: () => go({ view: 'import' }) }}
        />
      </div>
    );
  return (
    <div class="transfer">
      <h1>{text('export')}</h1>
      <p class="lead">{text('exportAbout')}</p>
      {partName && (
        <div class="fields">
          <fieldset class="field" disabled={running}>
            <legend>{text('exportWhat')}</legend>
            <label class="choice">
              <input type="radio" name="what" checked={!whole} onChange={() => setWhole(false)} />
              <span>{partName}</span>
              <span class="quiet small">
                {offered.status === 'ready' && counted('articles', offered.value.length)}
              </span>
            </label>
            <label class="choice">
              <input type="radio" name="what" checked={whole} onChange={() => setWhole(true)} />
              <span>{text('exportEverything')}</span>
              <span class="quiet small">
                {everything.status === 'ready' && counted('articles', everything.value.length)}
              </span>
            </label>
          </fieldset>
        </div>
      )}
      <ProfileFields
        profile={profile}
        body={body}
        disabled={running}
        onProfile={setProfile}
        onBody={setBody}
      />
      {!running && (
        <button id="export-start" type="button" class="main" disabled={!ids.length} onClick={run}>
          {counted('exportStart', ids.length)}
        </button>
      )}
      {running && (
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
    </div>
  );
}

function ExportResult({ path, articles, missingImages, lost }: Exported) {
  const { text, counted } = useText();
  return (
    <div class="outcome">
      <CircleCheck size={20} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p>{counted('exportDone', articles)}</p>
        <p class="path">{path}</p>
        {missingImages > 0 && <p>{counted('exportMissingImages', missingImages)}</p>}
        {lost > 0 && <p>{counted('exportLost', lost)}</p>}
        {!missingImages && !lost && <p class="quiet">{text('exportWhole')}</p>}
      </div>
    </div>
  );
}
