import { useEffect, useRef } from 'preact/hooks';
import { useText } from './texts';

interface UndoNoteProps {
  said: string;
  onUndo(): void;
  onGone(): void;
  /** Whether the focus has to go somewhere: the card that held it is gone. */
  takesFocus: boolean;
}

/** How long what was deleted can be brought back; longer while somebody is at it. */
const SHOWN_MS = 8000;

/** "Deleted. Undo" at the bottom of the page. */
export function UndoNote({ said, onUndo, onGone, takesFocus }: UndoNoteProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true });
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (box.current?.matches(':hover') ? wait() : onGone()), SHOWN_MS);
    };
    wait();
    return () => clearTimeout(timer);
  }, []);

  return (
    <div class="note" ref={box}>
      <span>{said}</span>
      <button
        type="button"
        ref={button}
        onClick={onUndo}
        onKeyDown={(event) => event.key === 'Escape' && onGone()}
      >
        {text('undo')}
      </button>
    </div>
  );
}
