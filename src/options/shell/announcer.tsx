import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import { Toast, type ToastMessage } from '../../ui/toast';
import { type Doings, DoingsContext } from './doings';
import { useKeys } from './keys';

/** Undos kept for Z. */
const REMEMBERED = 50;

/** The page's toast, its live region and its memory of what can be undone. */
export function Announcer({ children }: { children: ComponentChildren }) {
  const { text } = useText();
  const [toast, setToast] = useState<ToastMessage>();
  const [said, say] = useState('');
  const undos = useRef<(() => unknown)[]>([]);

  const attempt = useCallback<Doings['attempt']>(
    async (work) => {
      try {
        await work();
      } catch (error) {
        console.error(error);
        setToast({ message: text('notDone', error instanceof Error ? error.message : '') });
      }
    },
    [text],
  );

  const takeBack = useCallback(
    (undo: () => unknown) => {
      undos.current = undos.current.filter((one) => one !== undo);
      void attempt(async () => {
        await undo();
        say(text('undone'));
        // The button that was pressed has gone, and the focus with it.
        if (document.activeElement === document.body) document.getElementById('main')?.focus();
      });
    },
    [attempt, text],
  );

  const doings = useMemo<Doings>(() => {
    const remember = (undo?: () => unknown) => {
      if (undo) undos.current = [...undos.current, undo].slice(-REMEMBERED);
    };
    return {
      attempt,
      noted(message, undo) {
        remember(undo);
        say(message);
      },
      final(message) {
        undos.current = [];
        setToast({ message });
      },
      done(message, undo) {
        remember(undo);
        setToast(undo ? { message, undo: () => takeBack(undo) } : { message });
      },
    };
  }, [attempt, takeBack]);

  useKeys({
    z: () => {
      const last = undos.current.at(-1);
      setToast(undefined);
      if (last) takeBack(last);
      else say(text('nothingToUndo'));
    },
  });

  return (
    <DoingsContext.Provider value={doings}>
      {children}
      <Toast toast={toast} onClose={() => setToast(undefined)} />
      <div class="unseen" role="status">
        {said}
      </div>
    </DoingsContext.Provider>
  );
}
