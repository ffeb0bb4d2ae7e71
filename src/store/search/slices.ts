/** A third of the 50 milliseconds from which on a task is long: reading and packing come on top. */
const SLICE_MS = 16;

/** Long work in short tasks, so that typing and scrolling come between. */
export class Slices {
  private start = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** Lets others in when a slice is over. Rejects with the signal's reason when it was aborted. */
  async pause(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() - this.start < SLICE_MS) return;
    await nextTask();
    this.signal.throwIfAborted();
    this.start = performance.now();
  }
}

/** A timer would wait a second in a hidden tab; a message does not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
