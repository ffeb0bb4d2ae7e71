import { type HitMap, hitMap } from '../../anchor/hit';
import { locate } from '../../anchor/locate';
import { paint } from '../../anchor/paint';
import type { LostReason } from '../../model/annotation';
import type { Passage, PassageFind } from '../../model/passage';
import { addedText, brokenPassages, type FoundPassage, foundPassage } from './found-passage';

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

/** A page that builds itself after loading gets this long before a passage counts as lost. */
const PATIENCE_MS = 5000;
/** After a change of the page we wait for this much quiet, but no longer than that. */
const QUIET_MS = 250;
const LONGEST_MS = 2000;
/** Of the page's time, what looking again may take when the page never rests. */
const SHARE = 0.02;

const WATCHED = { childList: true, characterData: true, subtree: true };

/**
 * Finds passages in `document`, paints them and keeps them painted while the page changes. `report`
 * hears where each is, and which are lost once the page had its time; what was waited for in vain is
 * still taken up when it comes later. Nothing runs while there is nothing to show.
 */
export function shownPassages(
  document: Document,
  report: (finds: PassageFind[]) => void,
): ShownPassages {
  let wanted: readonly Passage[] = [];
  let active = '';
  const found = new Map<string, FoundPassage>();
  const lost = new Map<string, LostReason>();
  let hits: HitMap | undefined;
  let unpaint = () => {};
  /** When the newest of them was asked for. */
  let since = 0;
  /** Each look makes the one before it void, and so does stopping. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let arrived = 0;
  let cost = 0;
  const told = new Map<string, string>();

  const draw = () => {
    unpaint();
    const passages = wanted.flatMap(({ id, color }) => {
      const range = found.get(id)?.range;
      return range ? [{ id, color, range, active: id === active }] : [];
    });
    unpaint = paint(passages, document.documentElement);
    hits = hitMap(passages);
  };

  const look = async () => {
    const now = ++turn;
    waitingSince = 0;
    arrived = 0;
    if (!document.body) return;
    const started = performance.now();
    const missing = wanted.filter(({ id }) => !found.has(id));
    const places = await locate(
      missing.map(({ target }) => target),
      document.body,
    );
    if (now !== turn) return;
    cost = performance.now() - started;
    const finds: PassageFind[] = [];
    for (const [index, { id }] of missing.entries()) {
      const place = places[index];
      if (!place) continue;
      if ('reason' in place) lost.set(id, place.reason);
      else {
        lost.delete(id);
        found.set(id, foundPassage(place.range, place.start));
        finds.push({ id, start: place.start, end: place.end });
      }
    }
    draw();
    const patience = since + PATIENCE_MS - Date.now();
    if (lost.size && patience > 0) lookIn(patience);
    else for (const [id, reason] of lost) finds.push({ id, reason });
    const news = finds.filter((find) => told.get(find.id) !== JSON.stringify(find));
    for (const find of news) told.set(find.id, JSON.stringify(find));
    if (news.length) report(news);
  };

  const lookIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => look().catch(console.error), ms);
  };

  const observer = new MutationObserver((records) => {
    const broken = brokenPassages(found, records);
    for (const id of broken) found.delete(id);
    // At once, so that no other words are ever shown as highlighted.
    if (broken.length) draw();
    arrived += lost.size ? addedText(records) : 0;
    const shortest = Math.min(
      ...wanted.filter(({ id }) => lost.has(id)).map(({ target }) => target.exact.length),
    );
    if (!broken.length && !waitingSince && arrived < shortest / 2) return;
    const now = performance.now();
    waitingSince ||= now;
    const quiet = Math.max(QUIET_MS, cost / SHARE);
    lookIn(Math.min(quiet, Math.max(0, waitingSince + Math.max(LONGEST_MS, quiet) - now)));
  });

  const rest = () => {
    turn++;
    clearTimeout(timer);
    observer.disconnect();
  };

  return {
    show(passages, chosen) {
      const before = new Set(wanted.map(({ id }) => id));
      wanted = passages;
      active = chosen;
      for (const id of [...found.keys(), ...lost.keys()])
        if (!passages.some((passage) => passage.id === id)) {
          found.delete(id);
          lost.delete(id);
        }
      draw();
      if (!passages.length) rest();
      else if (!before.size) observer.observe(document.documentElement, WATCHED);
      if (passages.every(({ id }) => before.has(id))) return;
      since = Date.now();
      look().catch(console.error);
    },
    rangeOf: (id) => found.get(id)?.range,
    at: (x, y) => hits?.atPoint(x, y) ?? [],
    order: () => [...found].sort(([, one], [, two]) => one.start - two.start).map(([id]) => id),
    stop() {
      rest();
      wanted = [];
      found.clear();
      lost.clear();
      draw();
    },
  };
}
