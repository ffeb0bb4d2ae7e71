import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until the answer is true, and gives it. Rejects when its patience ends, with
 * what was waited for.
 * @template T
 * @param {() => Promise<T> | T} ask
 * @param {string} what ends the sentence "Waited in vain for …"
 * @param {number} patience milliseconds
 * @returns {Promise<import('./driver.ts').Truthy<T>>}
 */
export async function repeatUntil(ask, what, patience = 30_000) {
  const last = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return /** @type {import('./driver.ts').Truthy<T>} */ (answer);
    if (Date.now() > last) throw new Error(`Waited in vain for ${what}`);
    await pause(40);
  }
}
