import { useEffect } from 'preact/hooks';
import { background } from '../../platform/background';
import { isQueueWaiting } from '../../store/queue';
import { NEVER, watch } from '../../store/watch';
import { useLive } from '../../ui/use-live';

/** Between two questions to a background that was ended in the middle. */
const AGAIN_MS = 1000;

/**
 * Has the background work off the queue whenever something waits in it, and wakes it when the browser
 * ended it. Without an open library it works on as long as the browser lets it, and goes on when it
 * starts the next time. `settled`: the view has what it needs, and this may begin.
 */
export function useQueueRunner(settled: boolean): void {
  const live = useLive(() => (settled ? watch(isQueueWaiting) : NEVER), [settled]);
  const waiting = live.status === 'ready' && live.value;
  useEffect(() => {
    if (!waiting) return;
    let left = false;
    const run = async () => {
      while (!left) {
        await background.runQueue().catch(console.debug);
        await new Promise((done) => setTimeout(done, AGAIN_MS));
      }
    };
    void run();
    return () => {
      left = true;
    };
  }, [waiting]);
}
