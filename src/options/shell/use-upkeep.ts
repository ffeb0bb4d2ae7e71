import { useEffect } from 'preact/hooks';
import { emptyTrash, trashEnds } from '../../store/remove-articles';

/** Long enough for the first list to stand; nobody waits for what is done here. */
const REST_MS = 2000;

/** What the library does for itself while it is open: the trash lets go of what was long in it. */
export function useUpkeep(): void {
  useEffect(() => {
    const later = setTimeout(() => emptyTrash(trashEnds(new Date())).catch(console.error), REST_MS);
    return () => clearTimeout(later);
  }, []);
}
