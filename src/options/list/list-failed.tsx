import { CircleAlert } from 'lucide-preact';
import { useText } from '../../ui/text-context';

interface ListFailedProps {
  error: unknown;
  /** Whether the view has nothing else: the sentence is its heading then. */
  alone?: boolean;
}

/** What happened, what was kept and what to do when the library could not be read. */
export function ListFailed({ error, alone = false }: ListFailedProps) {
  const { text } = useText();
  const newer = namesOf(error).includes('NewerDatabaseError');
  const sentence = text(newer ? 'libraryNewer' : 'libraryClosed');
  return (
    <div class="failed" role="alert">
      <CircleAlert size={20} strokeWidth={1.75} aria-hidden="true" />
      {alone ? <h1>{sentence}</h1> : <p>{sentence}</p>}
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
