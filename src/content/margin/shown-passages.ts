import { type HitMap, type Hittable, hitMap } from '../../anchor/hit';
import { paint } from '../../anchor/paint';
import { type Watch, type Watched, watch } from '../../anchor/watch';
import type { Passage, PassageFind } from '../../model/passage';

/** The passages that are painted in a page, and those that are not. */
export interface ShownPassages {
  /** Shows these and no others; `active` is the one that the person looks at. */
  show(passages: readonly Passage[], active: string): void;
  /** Where a passage is; undefined while it is not found. */
  rangeOf(id: string): Range | undefined;
  /** The passages under a point of the viewport, the shortest first. */
  at(x: number, y: number): string[];
  /** Those that are shown, in the order of the text. */
  order(): string[];
  /** Takes the paint off and rests. */
  stop(): void;
}

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
  const found = new Map<string, { range: Range; start: number }>();
  const batches = new Set<Batch>();
  /** What was reported of each, so that nothing is said twice. */
  const told = new Map<string, string>();
  let hittable: Hittable[] = [];
  let hits: HitMap | undefined;
  let unpaint = () => {};
  /** Ids, colours and the active one: typing a note changes nothing that is painted. */
  let shownLooks = '';

  const draw = () => {
    unpaint();
    const passages = wanted.flatMap(({ id, color }) => {
      const range = found.get(id)?.range;
      return range ? [{ id, color, range, active: id === active }] : [];
    });
    unpaint = paint(passages, document.documentElement);
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
      const looks = passages.map(({ id, color }) => `${id} ${color} ${id === chosen}`).join();
      if (looks === shownLooks) return;
      shownLooks = looks;
      const before = new Set(wanted.map(({ id }) => id));
      const now = new Set(passages.map(({ id }) => id));
      wanted = passages;
      active = chosen;
      for (const id of before) if (!now.has(id)) takeOut(id);
      draw();
      begin(passages.filter(({ id }) => !before.has(id)));
    },
    rangeOf: (id) => found.get(id)?.range,
    at(x, y) {
      hits ??= hitMap(hittable);
      return hits.atPoint(x, y);
    },
    order: () => [...found].sort(([, one], [, two]) => one.start - two.start).map(([id]) => id),
    stop() {
      bodies.disconnect();
      for (const { id } of wanted) takeOut(id);
      wanted = [];
      draw();
    },
  };
}
