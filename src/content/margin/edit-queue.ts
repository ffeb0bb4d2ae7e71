import type { PassageEdit } from '../../model/passage';

/** Sends changes one after the other. */
export interface EditQueue {
  /** Sends a change at once, or after the one under way; changes that wait are sent as one. */
  push(id: string, edit: PassageEdit): void;
  /** Sends all that waits at once; for the moment in which the page goes. */
  flush(): void;
  /** Forgets what still waits for this passage. */
  drop(id: string): void;
  /** True when nothing is being sent. */
  isIdle(): boolean;
}

/**
 * Changes of passages on their way to the library, so that a note is saved as it is typed and an
 * older state never overtakes a newer one. `settled` hears when all of a passage is stored, or why
 * not; what could not be stored goes with the next change.
 */
export function editQueue(
  send: (id: string, edit: PassageEdit) => Promise<void>,
  settled: (id: string, error?: unknown) => void,
): EditQueue {
  const waiting = new Map<string, PassageEdit>();
  const busy = new Set<string>();
  const run = async (id: string) => {
    busy.add(id);
    for (let edit = waiting.get(id); edit; edit = waiting.get(id)) {
      waiting.delete(id);
      try {
        await send(id, edit);
        if (!waiting.has(id)) settled(id);
      } catch (error) {
        waiting.set(id, { ...edit, ...waiting.get(id) });
        settled(id, error);
        break;
      }
    }
    busy.delete(id);
  };
  return {
    push(id, edit) {
      waiting.set(id, { ...waiting.get(id), ...edit });
      if (!busy.has(id)) void run(id);
    },
    flush() {
      for (const [id, edit] of waiting) {
        waiting.delete(id);
        send(id, edit).catch((error: unknown) => settled(id, error));
      }
    },
    drop: (id) => waiting.delete(id),
    isIdle: () => busy.size === 0,
  };
}
