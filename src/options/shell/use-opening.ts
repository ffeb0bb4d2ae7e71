import { useEffect, useState } from 'preact/hooks';
import { articleById } from '../../store/articles';

export type Opening = { status: 'opening' | 'open' } | { status: 'failed'; error: unknown };

/** A library that has not opened by then is held by another window, or its disk is in trouble. */
const PATIENCE_MS = 8000;

/**
 * Whether the library can be read. Live queries say nothing at all when the database does not open,
 * so it is asked once by itself.
 */
export function useOpening(): Opening {
  const [opening, setOpening] = useState<Opening>({ status: 'opening' });
  useEffect(() => {
    const failed = (error: unknown) => setOpening({ status: 'failed', error });
    const late = setTimeout(() => failed(undefined), PATIENCE_MS);
    articleById('-')
      .then(() => setOpening({ status: 'open' }), failed)
      .finally(() => clearTimeout(late));
    return () => clearTimeout(late);
  }, []);
  return opening;
}
