import { useEffect } from 'preact/hooks';
import { emptyTrash, trashEnds } from '../../store/remove-articles';
import { keepIndexed } from '../../store/search/keep-indexed';

/** Long enough for the first list to stand; nobody waits for what is done here. */
const REST_MS = 2000;

/**
 * What the library does for itself while it is open: the trash lets go of what was long in it, and
 * the search index follows the collection.
 */
export function useUpkeep(): void {
  useEffect(() => {
    const ended = new AbortController();
    const later = setTimeout(() => {
      emptyTrash(trashEnds(new Date())).catch(console.error);
      // Without an index the search reads the texts: slower, and as right.
      keepIndexed(ended.signal).catch(console.error);
    }, REST_MS);
    return () => {
      clearTimeout(later);
      ended.abort();
    };
  }, []);
}
