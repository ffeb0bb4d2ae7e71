import { useEffect, useState } from 'preact/hooks';

/** A library that has not answered by then is held by another window, or its disk is in trouble. */
const PATIENCE_MS = 8000;

/** True when something has been waited for too long. Live queries do not say that a database stays shut. */
export function useTooLong(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!isWaiting) return;
    const late = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(late);
  }, [isWaiting]);
  return isLate;
}
