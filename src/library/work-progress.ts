/** How long work tells how far it is, and is told to stop. */
export interface Progress {
  progress(done: number, of: number): void;
  signal: AbortSignal;
}
