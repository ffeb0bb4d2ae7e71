import { useMemo, useState } from 'preact/hooks';
import type { DigestOrder } from '../../library/export/digest-order';
import { chosenProfile } from '../../model/profile';
import type { Settings } from '../../model/settings';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { allHighlights, findHighlights } from '../highlights/all-highlights';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { type ExportForm, exportHighlights, HIGHLIGHT_FORMS } from './export-form';
import { ExportFormFields } from './export-form-fields';
import { ExportProgress } from './export-progress';
import { useExportWords } from './export-words';
import { useJobState, useJobs } from './jobs';

/** The highlights that a search in them shows, as a table, a digest or data. */
export function ExportHighlights({ query, settings }: { query: string; settings: Settings }) {
  const { text, counted } = useText();
  const { go } = usePlaces();
  const words = useExportWords();
  const { export: job } = useJobs();
  const state = useJobState(job);
  const [form, setForm] = useState<ExportForm>('csv');
  const [by, setBy] = useState<DigestOrder>('tag');
  const live = useLive(() => watch(allHighlights), []);
  const marked = useMemo(
    () => (live.status === 'ready' ? findHighlights(live.value, query) : []),
    [live, query],
  );
  const count = marked.reduce((sum, { annotations }) => sum + annotations.length, 0);
  const running = state.status === 'running';
  useViewState(
    live.status === 'ready' ? (count ? 'ready' : 'empty') : live.status,
    state.status === 'done' ? { exported: state.result.path } : {},
  );
  const run = () => {
    const profile = chosenProfile(settings.profile, settings.body, settings);
    const wish = {
      form,
      by,
      profile,
      profileName: '',
      words: { ...words, title: words.highlights },
    };
    return job.start((control) => exportHighlights(marked, wish, control));
  };

  return (
    <div class="transfer">
      <h1>{text('exportHighlightsTitle')}</h1>
      {live.status === 'ready' && !count ? (
        <EmptyState
          sentence={query ? text('nothingFound', query) : text('emptyHighlights')}
          action={{
            text: text('highlightsTitle'),
            act: () => go({ view: 'highlights', query: '' }),
          }}
        />
      ) : (
        <>
          <p class="lead">
            {query
              ? text('exportHighlightsFound', query, counted('highlights', count))
              : counted('highlights', count)}
          </p>
          <ExportFormFields
            forms={HIGHLIGHT_FORMS}
            form={form}
            by={by}
            disabled={running}
            onForm={setForm}
            onBy={setBy}
          />
          {!running && (
            <button id="export-start" type="button" class="main" disabled={!count} onClick={run}>
              {counted('exportStartHighlights', count)}
            </button>
          )}
          <ExportProgress />
        </>
      )}
    </div>
  );
}
