import { useEffect, useState } from 'preact/hooks';
import { hitPlaces } from '../../store/search/search-articles';
import type { Place } from '../../store/search/snippet';

type Hits = ReadonlyMap<string, Place>;

const NONE: Hits = new Map();

/**
 * Where the articles on the screen answer the query. Those of the query before stay until the new ones
 * are known, so that no row blinks while somebody types.
 */
export function useHits(ids: string[], query: string): Hits {
  const [hits, setHits] = useState<Hits>(NONE);
  const asked = ids.join();
  useEffect(() => {
    let left = false;
    if (!query || !asked) setHits(NONE);
    else
      hitPlaces(query, asked.split(',')).then((found) => {
        if (!left) setHits(found);
      }, console.error);
    return () => {
      left = true;
    };
  }, [asked, query]);
  return hits;
}
