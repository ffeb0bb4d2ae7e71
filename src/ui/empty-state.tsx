import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface EmptyStateProps {
  sentence: string;
  /** Whether the view has nothing else: the sentence is its heading then. */
  alone?: boolean;
  action?: { text: string; act(): void };
  /** A small drawing of one's own; by default a page with a wide, empty margin. */
  drawing?: ComponentChildren;
}

/** What a view shows when it has nothing to show: a drawing, a sentence, one thing to do. */
export function EmptyState(props: EmptyStateProps) {
  const { sentence, alone, action, drawing = <EmptyMargin /> } = props;
  return (
    <div class="empty-state">
      {drawing}
      {alone ? <h1>{sentence}</h1> : <p>{sentence}</p>}
      {action && (
        <button type="button" class="main" onClick={action.act}>
          {action.text}
        </button>
      )}
    </div>
  );
}

function EmptyMargin() {
  return (
    <svg viewBox="0 0 64 64" class="empty-drawing" aria-hidden="true">
      <path class="page" d="M12 6h31l9 9v43H12z M43 6v9h9" />
      <path class="rule" d="M22 6v52" />
      <path class="words" d="M28 24h17 M28 31h17 M28 38h17 M28 45h10" />
    </svg>
  );
}
