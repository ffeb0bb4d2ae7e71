import type { QueuedPage } from '../../model/queued-page';
import { browser } from '../../platform/browser';
import { isQueueWaiting, requeueInterrupted, takeFromQueue } from '../../store/queue';
import { clipQueued } from './clip-queued';
import { pause } from './look-until';

const LOCK = 'queue';
/** Pages at a time, and of one host one; between two of the same host there is a pause. */
const AT_ONCE = 2;
const HOST_REST_MS = 1000;
const LOOK_MS = 300;

/**
 * Works the queue off; resolves when nothing of it is waiting. Called whenever the background starts,
 * so that a queue goes on after the browser was closed, and when pages were added. Calling it while it
 * runs does no harm.
 */
export async function runQueue(): Promise<void> {
  if (!(await isQueueWaiting())) return;
  // One call that waits for the one at work sees what was added in its last moment; more are not needed.
  const { pending = [] } = await navigator.locks.query();
  if (!pending.some(({ name }) => name === LOCK)) await navigator.locks.request(LOCK, workOff);
}

async function workOff(): Promise<void> {
  // Nobody else holds the lock, so whoever worked on these has ended.
  await requeueInterrupted();
  // The browser may run without a window; the next one that opens calls again.
  if (!(await browser.windows.getAll({ windowTypes: ['normal'] })).length) return;
  const busy = new Set<string>();
  const restsUntil = new Map<string, number>();
  // Taken in the same breath as it is found free, or two workers would take one host.
  const takeHost = (page: QueuedPage) => {
    const host = hostOf(page);
    if (busy.has(host) || (restsUntil.get(host) ?? 0) > Date.now()) return false;
    busy.add(host);
    return true;
  };
  const work = async () => {
    for (;;) {
      const { page, left } = await takeFromQueue(takeHost);
      if (page) {
        await clipQueued(page);
        restsUntil.set(hostOf(page), Date.now() + HOST_REST_MS);
        busy.delete(hostOf(page));
      } else if (left) await pause(LOOK_MS);
      else return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const hostOf = ({ url }: QueuedPage): string => URL.parse(url)?.host ?? '';
