import { type HitMap, type Hittable, hitMap } from '../../anchor/hit';
import { linearTextOf } from '../../anchor/linear-text-cache';
import { offsetInView } from '../../anchor/offset-in-view';
import { painter } from '../../anchor/paint';
import { type Watch, type Watched, watch } from '../../anchor/watch';
import type { Passage, PassageFind } from '../../model/passage';

/** The passages that are painted in a page, and those that are not. */
export interface ShownPassages {
  /** Shows these and no others; `active` is the one that the person looks at. */
  show(passages: readonly Passage[], active: string): void;
  /** Where a passage is; undefined while it is not found. */
  rangeOf(id: string): Range | undefined;
  /** The passages under a point of this document's viewport, the shortest first. */
  at(x: number, y: number, document: Document): string[];
  /** The passage that is exactly this element. */
  ofElement(element: Element): string | undefined;
  /** Those that are shown, in the order of the text. */
  order(): string[];
  /** Takes the paint off and rests. */
  stop(): void;
}

interface Found {
  range: Range;
  start: number;
  element?: Element;
}

/** More passages than this are painted by and by. */
const MANY = 250;

/**
 * Which passage a target is: its words and element. Its position is not looked at, because the library
 * learns where a passage was found and says so the next time.
 */
function placeKey(target: Passage['target']): string {
  const { exact, prefix, suffix, element } = target;
  const known = placeKeys.get(target);
  if (known) return known;
  const key = JSON.stringify([exact, prefix, suffix, element?.ordinal, element?.sources]);
  placeKeys.set(target, key);
  return key;
}

/** Made once a target: a letter typed in a note asks for all of them again. */
const placeKeys = new WeakMap<Passage['target'], string>();

/** Passages that came together; '' where one was taken out. */
interface Batch {
  ids: string[];
  watch: Watch;
}

/**
 * Finds passages in `document`, paints them and keeps them painted while the page changes. `report`
 * hears where each is, and which are lost once the page had its time. Nothing runs while there is
 * nothing to show.
 */
export function shownPassages(
  document: Document,
  report: (finds: PassageFind[]) => void,
): ShownPassages {
  let wanted: readonly Passage[] = [];
  let active = '';
  const found = new Map<string, Found>();
  const batches = new Set<Batch>();
  /** What was reported of each, so that nothing is said twice. */
  const told = new Map<string, string>();
  let hittable: Hittable[] = [];
  let hits: HitMap | undefined;
  const paint = painter();
  /** Ids, colours and the active one: typing a note changes nothing that is painted. */
  let shownLooks = '';

  const draw = () => {
    const passages = wanted.flatMap(({ id, color }) => {
      const here = found.get(id);
      if (!here) return [];
      const { range, element, start } = here;
      return [{ id, color, range, start, active: id === active, ...(element && { element }) }];
    });
    if (passages.length > MANY) {
      // What the person looks at is painted first.
      const near = offsetInView(linearTextOf(document.body));
      passages.sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
    }
    paint.show(passages).catch(console.error);
    // Sorted only when somebody clicks.
    hits = undefined;
    hittable = passages;
  };

  const place = (id: string, here: Watched): PassageFind | undefined => {
    if ('range' in here) {
      const { start, end } = here;
      found.set(id, here);
      return { id, start, end };
    }
    found.delete(id);
    return here.reason === 'waiting' ? undefined : { id, reason: here.reason };
  };

  const begin = (passages: readonly Passage[]) => {
    if (!passages.length || !document.body) return;
    const ids = passages.map(({ id }) => id);
    const targets = passages.map(({ target }) => target);
    const places = (watched: readonly Watched[]) => {
      const finds = watched.flatMap((here, k) => {
        const id = ids[k];
        const find = id && place(id, here);
        return find && told.get(find.id) !== JSON.stringify(find) ? [find] : [];
      });
      draw();
      for (const find of finds) told.set(find.id, JSON.stringify(find));
      if (finds.length) report(finds);
    };
    batches.add({ ids, watch: watch(targets, document.body, places) });
  };

  const takeOut = (id: string) => {
    found.delete(id);
    told.delete(id);
    for (const batch of batches) {
      batch.ids.splice(0, Infinity, ...batch.ids.map((one) => (one === id ? '' : one)));
      if (batch.ids.some(Boolean)) continue;
      batch.watch.stop();
      batches.delete(batch);
    }
  };

  // Some pages exchange their whole body when they go on; what was watched is gone then.
  const bodies = new MutationObserver((records) => {
    const isBody = (node: Node) => node === document.body;
    if (!records.some(({ addedNodes }) => [...addedNodes].some(isBody))) return;
    for (const { id } of wanted) takeOut(id);
    begin(wanted);
  });
  bodies.observe(document.documentElement, { childList: true });

  return {
    show(passages, chosen) {
      const looks = passages
        .map(({ id, color, target }) => `${id} ${color} ${id === chosen} ${placeKey(target)}`)
        .join();
      if (looks === shownLooks) return;
      shownLooks = looks;
      // A passage that was put elsewhere is taken for another.
      const keyOf = ({ id, target }: Passage) => `${id} ${placeKey(target)}`;
      const before = new Map(wanted.map((passage) => [keyOf(passage), passage.id]));
      const now = new Set(passages.map(keyOf));
      wanted = passages;
      active = chosen;
      for (const [key, id] of before) if (!now.has(key)) takeOut(id);
      draw();
      begin(passages.filter((passage) => !before.has(keyOf(passage))));
    },
    rangeOf: (id) => found.get(id)?.range,
    at(x, y, where) {
      hits ??= hitMap(hittable);
      return hits.atPoint(x, y, where);
    },
    ofElement: (element) => [...found].find(([, here]) => here.element === element)?.[0],
    order: () => [...found].sort(([, one], [, two]) => one.start - two.start).map(([id]) => id),
    stop() {
      bodies.disconnect();
      for (const { id } of wanted) takeOut(id);
      wanted = [];
      draw();
    },
  };
}
