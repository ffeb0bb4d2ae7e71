import { liveQuery } from 'dexie';
import { bringUpToDate, tidyIndex } from './bring-up-to-date';
import { Slices } from './slices';
import { soundState, unseenChanges } from './sound-state';

/** Changes come in bursts, one a keystroke at worst: so long they are gathered. */
const PATIENCE_MS = 800;

/**
 * Keeps the search index true to the collection until aborted: builds it when it is missing, of
 * another format or of another collection, goes on where it was interrupted, takes in every change, and
 * merges what became many. Works in tasks of some milliseconds, in one page at a time: where another
 * does it, this one waits for its turn. Resolves when aborted; rejects when the storage fails.
 */
export async function keepIndexed(signal: AbortSignal): Promise<void> {
  const slices = new Slices(signal);
  try {
    await navigator.locks.request('postil-search', { signal }, async () => {
      await tidyIndex();
      for (;;) {
        await bringUpToDate(slices);
        await nextChange(signal);
      }
    });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Resolves a moment after something changed that the index has not seen. */
async function nextChange(signal: AbortSignal): Promise<void> {
  const state = await soundState();
  const ended = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const abort = () => reject(signal.reason);
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { signal: ended.signal });
      const watched = liveQuery(() => unseenChanges(state, 1)).subscribe((changes) => {
        if (changes.length) setTimeout(resolve, PATIENCE_MS);
      }, reject);
      ended.signal.addEventListener('abort', () => watched.unsubscribe());
    });
  } finally {
    ended.abort();
  }
}
