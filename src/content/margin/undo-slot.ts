/** What was done last, and can be taken back for a while. */
interface Done {
  key: string;
  said: string;
  takesFocus: boolean;
  back(): void;
}

/** Holds the one thing that can be taken back; `changed` is called whenever that is another. */
export function undoSlot(changed: () => void) {
  let done: Done | undefined;
  return {
    shown: () => done,
    offer(next: Done) {
      done = next;
      changed();
    },
    takeBack() {
      const last = done;
      done = undefined;
      last?.back();
      changed();
    },
    forget() {
      done = undefined;
      changed();
    },
  };
}
