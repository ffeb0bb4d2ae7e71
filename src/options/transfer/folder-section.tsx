import { CircleAlert, CircleCheck } from 'lucide-preact';
import type { Profile } from '../../model/profile';
import { useText } from '../../ui/text-context';
import { FolderPreview } from './folder-preview';
import { JobProgress } from './job-progress';
import { canChooseFolder, useFolderExport } from './use-folder-export';

/** A folder that is kept up to date; left out where the browser lets no page into folders. */
export function FolderSection({ ids, profile }: { ids: string[]; profile: Profile }) {
  const { text, counted } = useText();
  const { phase, name, plan, report, progress, error, ...acts } = useFolderExport(ids, profile);
  const { choose, look, write, cancel, forget } = acts;
  if (!canChooseFolder()) return null;
  const busy = phase === 'looking' || phase === 'writing';
  return (
    <section class="folder-export" aria-labelledby="folder" data-folder={phase}>
      <h2 id="folder">{text('folderTitle')}</h2>
      <p class="quiet">{text('folderAbout')}</p>
      {!busy && (
        <p class="import-choices">
          {name && (
            <>
              <strong class="path">{name}</strong>
              <button id="folder-look" type="button" disabled={!ids.length} onClick={look}>
                {text('folderLook')}
              </button>
            </>
          )}
          <button id="folder-choose" type="button" class={name ? 'link' : ''} onClick={choose}>
            {text(name ? 'folderOther' : 'folderChoose')}
          </button>
          {name && (
            <button type="button" class="link" onClick={forget}>
              {text('folderForget')}
            </button>
          )}
        </p>
      )}
      {busy && (
        <JobProgress
          label={text(phase === 'looking' ? 'folderLooking' : 'folderWriting')}
          {...progress}
          onCancel={cancel}
        />
      )}
      {phase === 'preview' && plan && <FolderPreview plan={plan} onWrite={write} />}
      <div role="status">
        {phase === 'done' && report && (
          <div class="outcome">
            <CircleCheck size={20} strokeWidth={1.75} aria-hidden="true" />
            <div>
              <p>{counted('folderWritten', report.written)}</p>
              {report.removed > 0 && <p>{counted('folderRemoved', report.removed)}</p>}
              {report.kept > 0 && <p>{counted('folderKept', report.kept)}</p>}
            </div>
          </div>
        )}
        {phase === 'failed' && (
          <p id="folder-error" class="outcome">
            <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
            {text('folderFailed', error)}
          </p>
        )}
      </div>
    </section>
  );
}
