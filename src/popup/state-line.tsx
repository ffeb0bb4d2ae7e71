import { Check, CircleAlert, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Receipt } from './receipt';

interface StateLineProps {
  state: Receipt['state'];
  sentence: string;
  /** The one thing to do about it. */
  children?: ComponentChildren;
}

const SIGNS = {
  saving: undefined,
  saved: Check,
  known: Check,
  undone: Trash2,
  refused: CircleAlert,
  failed: CircleAlert,
};

/** What happened to the page, said aloud when it changes. */
export function StateLine({ state, sentence, children }: StateLineProps) {
  const Icon = SIGNS[state];
  return (
    <div class="state-line">
      {Icon ? (
        <Icon class="sign" size={16} strokeWidth={1.75} aria-hidden="true" />
      ) : (
        <span class="sign busy" aria-hidden="true" />
      )}
      <p id="state" role="status">
        {sentence}
      </p>
      {children}
    </div>
  );
}
