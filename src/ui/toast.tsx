import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './icon-button';
import { useText } from './text-context';
import './toast.css';

/** Something that was just done, and its undo. A new object is a new toast. */
export interface ToastMessage {
  message: string;
  undo?: () => void;
}

interface ToastProps {
  toast: ToastMessage | undefined;
  onClose(): void;
}

/** Long enough to read the sentence and reach the button. */
const SHOWN_MS = 8000;

/**
 * The toast at the bottom. It goes by itself, but not while the pointer or the focus is on it, and
 * Escape sends it away. Mount it once and leave it there: it is the place that is announced.
 */
export function Toast({ toast, onClose }: ToastProps) {
  const { text } = useText();
  const place = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const hold = () => clearTimeout(timer.current);
  const run = () => {
    hold();
    const held = place.current?.matches(':hover, :focus-within');
    if (toast && !held) timer.current = setTimeout(onClose, SHOWN_MS);
  };
  // Only a new toast starts the time anew.
  useEffect(() => {
    run();
    return hold;
  }, [toast]);

  return (
    <div
      id="toast"
      role="status"
      ref={place}
      onPointerEnter={hold}
      onPointerLeave={run}
      onFocusIn={hold}
      onFocusOut={() => queueMicrotask(run)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !toast) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {toast && (
        <div class="toast">
          <span>{toast.message}</span>
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                toast.undo?.();
                onClose();
              }}
            >
              {text('undo')}
            </button>
          )}
          <IconButton icon={X} name={text('close')} onClick={onClose} />
        </div>
      )}
    </div>
  );
}
