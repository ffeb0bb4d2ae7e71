import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { useText } from '../ui/text-context';
import type { ToastMessage } from '../ui/toast';

/** How the margin says what was done, and takes it back. */
export interface Doings {
  toast: ToastMessage | undefined;
  closeToast(): void;
  /** Says what was done; with `undo` it can be taken back. */
  done(message: string, undo?: () => Promise<unknown>): void;
  /** Runs what a person asked for; a failure is said in a sentence and not thrown on. */
  attempt(work: () => Promise<unknown>, failed?: (error: string) => string): Promise<void>;
  /** Takes back what was done last. */
  undo(): void;
}

/** The toast of the margin and the undo in it. */
export function useDoings(): Doings {
  const { text } = useText();
  const [toast, setToast] = useState<ToastMessage>();
  const last = useRef<() => Promise<unknown>>(undefined);

  const attempt = useCallback<Doings['attempt']>(
    async (work, failed = (error) => text('notDone', error)) => {
      try {
        await work();
      } catch (error) {
        console.error(error);
        setToast({ message: failed(error instanceof Error ? error.message : String(error)) });
      }
    },
    [text],
  );

  return useMemo(() => {
    const undo = () => {
      const back = last.current;
      last.current = undefined;
      if (!back) return setToast({ message: text('nothingToUndo') });
      attempt(async () => {
        await back();
        setToast({ message: text('undone') });
      });
    };
    return {
      toast,
      closeToast: () => setToast(undefined),
      attempt,
      undo,
      done(message, back) {
        last.current = back;
        setToast(back ? { message, undo } : { message });
      },
    };
  }, [toast, attempt, text]);
}
