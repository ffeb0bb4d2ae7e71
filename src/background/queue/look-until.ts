import { isStillRunning } from '../../store/queue';

/** A person took the page out of the queue while it was worked on. */
export class WithdrawnError extends Error {
  override name = 'WithdrawnError';
}

/**
 * Often enough to feel prompt. Every look asks the browser something, which is what keeps Chromium
 * from ending a background that waits (30 s without a call of an extension API).
 */
const LOOK_MS = 300;

/** Time that passes. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * Looks again and again until there is something, at most for `ms`; then undefined. Throws a
 * WithdrawnError when the page with this id is no longer wanted.
 */
export async function lookUntil<T>(
  id: string,
  ms: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const end = Date.now() + ms; ; await pause(LOOK_MS)) {
    if (!(await isStillRunning(id))) throw new WithdrawnError();
    const found = await look();
    if (found !== undefined || Date.now() > end) return found;
  }
}
