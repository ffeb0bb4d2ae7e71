/** What the margin says. */
export interface MarginVoice {
  /** For those who listen. */
  said(): string;
  /** For those who look. */
  note(): { words: string; isTrouble: boolean } | undefined;
  /** Tells those who listen what those who look have seen happen. */
  say(words: string): void;
  /** Tells everybody, for a moment. */
  tell(words: string): void;
  /** Tells everybody what went wrong. */
  complain(words: string): void;
  stop(): void;
}

const TOLD_MS = 4000;
const TROUBLE_MS = 10_000;

/** What is said in the margin now; `changed` is called whenever that is something else. */
export function marginVoice(changed: () => void): MarginVoice {
  let said = '';
  let note: ReturnType<MarginVoice['note']>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (words: string, isTrouble: boolean) => {
    note = { words, isTrouble };
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        note = undefined;
        changed();
      },
      isTrouble ? TROUBLE_MS : TOLD_MS,
    );
  };
  const say = (words: string) => {
    // The same words twice are to be said twice.
    said = said === words ? `${words}\u00a0` : words;
    changed();
  };
  return {
    said: () => said,
    note: () => note,
    say,
    tell(words) {
      show(words, false);
      say(words);
    },
    complain(words) {
      show(words, true);
      changed();
    },
    stop: () => clearTimeout(timer),
  };
}
