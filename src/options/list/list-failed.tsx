import { CircleAlert } from 'lucide-preact';
import { useText } from '../../ui/text-context';

/** What happened, what was kept and what to do when the library could not be read. */
export function ListFailed({ error }: { error: unknown }) {
  const { text } = useText();
  const newer = namesOf(error).includes('NewerDatabaseError');
  return (
    <div class="failed" role="alert">
      <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
      <p>{text(newer ? 'libraryNewer' : 'libraryClosed')}</p>
      {!newer && (
        <button type="button" class="main" onClick={() => location.reload()}>
          {text('tryAgain')}
        </button>
      )}
      {error instanceof Error && <p class="quiet small">{error.message}</p>}
    </div>
  );
}

/** The names of an error and of those it was thrown for: Dexie wraps what stopped it from opening. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [error.name, ...('inner' in error ? namesOf(error.inner) : [])];
}
