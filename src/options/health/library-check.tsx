import { CircleAlert, CircleCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { checkLibrary, type Faults, type LibraryCheck } from '../../store/health/check-library';
import { repairLibrary } from '../../store/health/repair-library';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { JobProgress } from '../transfer/job-progress';
import { useJobState, useJobs } from '../transfer/jobs';
import { fetchMissing } from './fetch-missing';

const FAULTS = [
  ['versions', 'faultVersions'],
  ['texts', 'faultTexts'],
  ['strays', 'faultStrays'],
  ['images', 'faultImages'],
  ['unused', 'faultUnused'],
] as const satisfies [keyof Faults, string][];

/** Looks through the tables when asked, says what is missing or broken, and mends it. */
export function LibraryCheckUp() {
  const { text, counted } = useText();
  const { attempt } = useDoings();
  const [found, setFound] = useState<LibraryCheck>();
  const [mended, setMended] = useState(false);
  const { images: job } = useJobs();
  const state = useJobState(job);

  const check = () => attempt(async () => setFound(await checkLibrary()));
  const repair = () =>
    attempt(async () => {
      await repairLibrary();
      setMended(true);
      await check();
    });
  const fetchAgain = async (ids: string[]) => {
    await job.start((control) => fetchMissing(ids, control));
    await check();
  };
  const faults = FAULTS.filter(([kind]) => found?.faults[kind].length);

  return (
    <>
      <p class="framed-row">
        <button
          type="button"
          id="check-library"
          class="framed"
          onClick={() => {
            setMended(false);
            check();
          }}
        >
          {text('checkLibrary')}
        </button>
      </p>
      {found && (
        <div id="check-result" role="status" data-faults={faults.length}>
          {!faults.length && (
            <p class="outcome">
              <CircleCheck size={20} strokeWidth={1.75} aria-hidden="true" />
              {text(mended ? 'libraryMended' : 'librarySound')}
            </p>
          )}
          {faults.length > 0 && (
            <div class="outcome">
              <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
              <div>
                <ul>
                  {faults.map(([kind, stem]) => (
                    <li key={kind}>{counted(stem, found.faults[kind].length)}</li>
                  ))}
                </ul>
                <button type="button" id="repair-library" class="main" onClick={repair}>
                  {text('repairLibrary')}
                </button>
              </div>
            </div>
          )}
          {found.missingImages > 0 && state.status !== 'running' && (
            <p>
              {counted('imagesLacking', found.missingImages)}{' '}
              <button
                type="button"
                class="link"
                id="fetch-missing"
                onClick={() => fetchAgain(found.lackingArticles)}
              >
                {text('tryAgain')}
              </button>
            </p>
          )}
          {found.withoutText > 0 && <p>{counted('articlesWithoutText', found.withoutText)}</p>}
        </div>
      )}
      {state.status === 'running' && (
        <JobProgress
          label={text('fetchingImages')}
          done={state.done}
          of={state.of}
          onCancel={job.cancel}
        />
      )}
      {state.status === 'done' && (
        <p role="status">{text('imagesFetched', state.result.kept, state.result.of)}</p>
      )}
    </>
  );
}
