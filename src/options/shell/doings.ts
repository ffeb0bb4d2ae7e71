import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How a view says what was done, and takes it back. */
export interface Doings {
  /** Says what was done; with `undo` it can be taken back, by the toast or by Z. */
  done(message: string, undo?: () => unknown): void;
  /** Says it only to those who listen, for what others see for themselves; Z takes it back. */
  noted(message: string, undo?: () => unknown): void;
  /** Says what was done for good: Z takes back nothing that came before it. */
  final(message: string): void;
  /** Runs what a person asked for; a failure is said in a sentence and not thrown on. */
  attempt(work: () => unknown): Promise<void>;
}

export const DoingsContext = createContext<Doings>({
  done() {},
  noted() {},
  final() {},
  attempt: async () => {},
});

/** The page's way to say what was done and to offer its undo. */
export const useDoings = (): Doings => useContext(DoingsContext);
