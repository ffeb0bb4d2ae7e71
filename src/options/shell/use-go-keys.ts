import { type KeyMap, useKeys } from './keys';
import { usePlaces } from './places';

const SHELVES = [
  ['g i', 'inbox'],
  ['g r', 'reading'],
  ['g a', 'archive'],
  ['g f', 'favourites'],
  ['g t', 'trash'],
] as const;

/** G and the first letter of a shelf go there. */
export function useGoKeys(): void {
  const { go } = usePlaces();
  const map: Record<string, () => void> = {
    'g h': () => go({ view: 'highlights', query: '' }),
  };
  for (const [keys, kind] of SHELVES)
    map[keys] = () => go({ view: 'list', shelf: { kind }, query: '' });
  useKeys(map satisfies KeyMap);
}
