import { useEffect, useRef, useState } from 'preact/hooks';
import { locate } from '../../anchor/locate';
import type { Located } from '../../anchor/located';
import type { Annotation } from '../../model/annotation';
import type { Target } from '../../model/target';
import { noteFound } from '../../store/annotations';
import type { ArticleSurface } from '../reader/article-surface';

/** Where each annotation is in the shown text, by id; one that is not here is still being looked for. */
export type Placed = ReadonlyMap<string, Located>;

interface Places {
  surface: ArticleSurface;
  placed: Placed;
}

/** The target as it was made, with the place where it was last found in the saved copy. */
function lastKnown({ target, found }: Annotation): Target {
  return found.copy ? { ...target, ...found.copy } : target;
}

/**
 * Finds the annotations in the text of `surface`, all at once, and those that come later. What was
 * found elsewhere than last time is remembered.
 */
export function usePlaced(
  annotations: Annotation[] | undefined,
  surface: ArticleSurface | undefined,
): Placed | undefined {
  const [places, setPlaces] = useState<Places>();
  const asked = useRef(new Map<string, string>());
  const from = useRef<ArticleSurface>(undefined);

  useEffect(() => {
    if (!surface || !annotations) return;
    if (from.current !== surface) {
      from.current = surface;
      asked.current = new Map();
    }
    // One that was put elsewhere is looked for anew.
    const keyOf = ({ target }: Annotation) => JSON.stringify(target);
    const fresh = annotations.filter((one) => asked.current.get(one.id) !== keyOf(one));
    for (const one of fresh) asked.current.set(one.id, keyOf(one));
    const place = async () => {
      const located = await locate(fresh.map(lastKnown), surface.root).catch((error): Located[] => {
        console.error(error);
        // Listed as not found, a note can still be read.
        return fresh.map(() => ({ reason: 'gone' }));
      });
      if (from.current !== surface) return;
      setPlaces((before) => {
        const placed = new Map(before?.surface === surface ? before.placed : []);
        for (const [index, one] of fresh.entries()) {
          const found = located[index];
          if (found && asked.current.get(one.id) === keyOf(one)) placed.set(one.id, found);
        }
        return { surface, placed };
      });
      for (const [index, { id, found }] of fresh.entries()) {
        const now = located[index];
        if (!now || 'reason' in now) continue;
        const { start, end } = now;
        if (found.copy?.start !== start || found.copy.end !== end)
          await noteFound(id, 'copy', { start, end });
      }
    };
    if (fresh.length || !annotations.length) place().catch(console.error);
  }, [annotations, surface]);

  return places && places.surface === surface ? places.placed : undefined;
}
