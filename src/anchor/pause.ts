/** Lets the page breathe: resolves at once while there is time left in the slice, else after a turn. */
export type Pause = () => Promise<void> | undefined;

/** How long the thread is kept at a stretch: one frame at 60 Hz, a third of what counts as long. */
const SLICE_MS = 16;

interface WithYield {
  yield(): Promise<void>;
}

const hasYield = (value: unknown): value is WithYield =>
  typeof value === 'object' && value !== null && 'yield' in value;

/** A macrotask later: `scheduler.yield` where it exists, else a message to ourselves. */
function turn(): Promise<void> {
  const scheduler: unknown = Reflect.get(globalThis, 'scheduler');
  if (hasYield(scheduler)) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** A pause for one piece of work; undefined means that there is time left, go on without waiting. */
export function makePause(): Pause {
  let end = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < end) return undefined;
    return turn().then(() => {
      end = performance.now() + SLICE_MS;
    });
  };
}
