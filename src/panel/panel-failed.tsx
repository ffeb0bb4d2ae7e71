import { CircleAlert } from 'lucide-preact';
import { closedSentence } from '../ui/closed-sentence';
import { useText } from '../ui/text-context';

/** What happened, what is safe and what to do when the library could not be read. */
export function PanelFailed({ error }: { error: unknown }) {
  const { text } = useText();
  return (
    <main data-state="failed">
      <div class="trouble" role="alert">
        <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
        <p>{closedSentence(error, text)}</p>
      </div>
      <button type="button" class="main" onClick={() => location.reload()}>
        {text('tryAgain')}
      </button>
    </main>
  );
}
