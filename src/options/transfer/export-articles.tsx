import { useState } from 'preact/hooks';
import type { DigestOrder } from '../../library/export/digest-order';
import { chosenProfile } from '../../model/profile';
import type { Settings } from '../../model/settings';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { usePlaces } from '../shell/places';
import { useShelfName } from '../shell/rail';
import { useViewState } from '../shell/view-state';
import { type ArticlePart, exportIds } from './export-choice';
import { EXPORT_FORMS, type ExportForm, exportArticles } from './export-form';
import { ExportFormFields } from './export-form-fields';
import { ExportProgress } from './export-progress';
import { useExportWords } from './export-words';
import { FolderSection } from './folder-section';
import { useJobState, useJobs } from './jobs';
import { ProfileFields } from './profile-fields';
import { profileFileName } from './profile-name';

const ALL: ArticlePart = { kind: 'all' };

/** All articles, a shelf or a selection: which, in which form, and where to. */
export function ExportArticles({ of, settings }: { of: ArticlePart; settings: Settings }) {
  const { text, counted } = useText();
  const { ids: selection, go } = usePlaces();
  const shelfName = useShelfName();
  const words = useExportWords();
  const [profile, setProfile] = useState(settings.profile);
  const [body, setBody] = useState(settings.body);
  const [form, setForm] = useState<ExportForm>('markdown');
  const [by, setBy] = useState<DigestOrder>('tag');
  const { export: job } = useJobs();
  const state = useJobState(job);
  const part: ArticlePart = of.kind === 'selection' && !selection.length ? ALL : of;
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
  const wanted = chosenProfile(profile, body, settings);
  const run = () => {
    const profileName = profileFileName(profile, settings.ownProfiles);
    const wish = { form, by, profile: wanted, profileName, words };
    return job.start((control) => exportArticles(ids, wish, control));
  };

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
  const partName =
    part.kind === 'selection'
      ? text('exportSelected')
      : part.kind === 'shelf'
        ? part.query
          ? text('exportFound', part.query, shelfName(part.shelf))
          : shelfName(part.shelf)
        : '';
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
      <ExportFormFields
        forms={EXPORT_FORMS}
        form={form}
        by={by}
        disabled={running}
        onForm={setForm}
        onBy={setBy}
      />
      {form === 'markdown' && (
        <ProfileFields
          profile={profile}
          own={settings.ownProfiles}
          body={body}
          disabled={running}
          onProfile={setProfile}
          onBody={setBody}
        />
      )}
      {!running && (
        <button id="export-start" type="button" class="main" disabled={!ids.length} onClick={run}>
          {counted('exportStart', ids.length)}
        </button>
      )}
      <ExportProgress />
      {form === 'markdown' && <FolderSection ids={ids} profile={wanted} />}
    </div>
  );
}
