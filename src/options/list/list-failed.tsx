import { CircleAlert } from 'lucide-preact';
import { useText } from '../../ui/text-context';

/** What happened, what was kept and what to do when the library could not be read. */
export function ListFailed({ error }: { error: unknown }) {
  const { text } = useText();
  const newer = error instanceof Error && error.name === 'NewerDatabaseError';
  return (
    <div class="failed" role="alert">
      <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
      <p>{text(newer ? 'libraryNewer' : 'libraryClosed')}</p>
      {!newer && (
        <button type="button" class="main" onClick={() => location.reload()}>
          {text('tryAgain')}
        </button>
      )}
      <p class="quiet small">{error instanceof Error ? error.message : String(error)}</p>
    </div>
  );
}
