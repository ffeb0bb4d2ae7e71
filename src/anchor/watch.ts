import type { Target } from '../model/target';
import { collectArrivals } from './changed-text';
import { type Located, locate } from './locate';
import { textProbe } from './probe-text';

/** Where a passage is, or why it is not shown: `waiting` as long as the page may still bring it. */
export type Watched = Located | { reason: 'waiting' };

export interface Watch {
  /** Ends all work; nothing is reported afterwards. */
  stop(): void;
}

/** The page has been quiet for so long before it is looked at, */
const QUIET_MS = 200;
/** but a page that is never quiet is looked at this often. */
const AT_LEAST_MS = 800;
/** A search that took so long is followed by a rest this many times longer: under 3 % of the time. */
const REST = 40;
const LONGEST_REST_MS = 10_000;
/** A passage that is not there is waited for this long before it is called lost. */
const PATIENCE_MS = 5000;
/** More changed places than this are not compared with the passages one by one. */
const MANY = 24;

/**
 * Keeps passages found while the page changes: `report` gets all of them, in the order given, at
 * first and whenever one was found, broken or given up. Nothing polls: what is shown is verified
 * where the page changed, the rest is looked for again only when text arrived that could hold it.
 * Watches the tree of `root`, not the shadow trees in it.
 */
export function watch(
  targets: readonly Target[],
  root: Element,
  report: (passages: readonly Watched[]) => void,
): Watch {
  const passages: Watched[] = targets.map(() => ({ reason: 'waiting' }));
  /** What each shown passage read when it was found. */
  const words: string[] = [];
  /** Where the page changed since it was last looked at, and where text arrived. */
  const changed = new Set<Node>();
  const arrived = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let restUntil = 0;
  let busy = false;
  let stopped = false;

  const schedule = () => {
    if (busy || stopped) return;
    const now = performance.now();
    firstChange ||= now;
    const soon = Math.min(now + QUIET_MS, firstChange + AT_LEAST_MS);
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(soon, restUntil) - now);
  };

  const observer = new MutationObserver((records) => {
    for (const { target } of records) changed.add(target);
    collectArrivals(records, arrived);
    schedule();
  });

  const having = (reason: 'any' | 'waiting') =>
    [...passages.entries()].flatMap(([k, passage]) =>
      'reason' in passage && (reason === 'any' || passage.reason === reason) ? [k] : [],
    );

  /** Takes note of shown passages whose words are no longer what they were; true if there are any. */
  const dropBroken = (): boolean => {
    let some = false;
    for (const [k, passage] of passages.entries()) {
      if ('reason' in passage || holds(passage.range, words[k] ?? '', changed)) continue;
      passages[k] = { reason: 'waiting' };
      some = true;
    }
    return some;
  };

  /** The passages that are not shown and that the text which arrived could hold. */
  const hoped = (): number[] => {
    const missing = having('any');
    if (!missing.length || !arrived.size) return [];
    const couldHold = textProbe(missing.map((k) => targets[k] as Target));
    const hopes = new Set<number>();
    for (const node of arrived)
      if (node.isConnected) for (const n of couldHold(node.textContent ?? '')) hopes.add(n);
    return [...hopes].map((n) => missing[n] as number);
  };

  /** Looks for some passages; what is not there stays as it was, or is called lost when `last`. */
  const search = async (sought: readonly number[], last: boolean): Promise<boolean> => {
    busy = true;
    const from = performance.now();
    const located = await locate(
      sought.map((k) => targets[k] as Target),
      root,
    );
    const now = performance.now();
    restUntil = now + Math.min(LONGEST_REST_MS, (now - from) * REST);
    busy = false;
    let news = false;
    for (const [n, k] of sought.entries()) {
      const here = located[n];
      if (!here || ('reason' in here && !last)) continue;
      passages[k] = here;
      if ('range' in here) words[k] = here.range.toString();
      news = true;
    }
    return news;
  };

  const look = async () => {
    firstChange = 0;
    const broke = dropBroken();
    const hopes = hoped();
    changed.clear();
    arrived.clear();
    await tell(broke, hopes, false);
  };

  const giveUp = async () => {
    if (busy) patience = setTimeout(giveUp, QUIET_MS);
    else await tell(false, having('waiting'), true);
  };

  const tell = async (news: boolean, sought: readonly number[], last: boolean) => {
    const found = sought.length > 0 && (await search(sought, last));
    if (stopped) return;
    if (news || found) report([...passages]);
    if (changed.size) schedule();
    if (!having('waiting').length) clearTimeout(patience);
    else if (news || !patience) {
      clearTimeout(patience);
      patience = setTimeout(giveUp, PATIENCE_MS);
    }
  };

  observer.observe(root, { childList: true, characterData: true, subtree: true });
  void tell(true, [...targets.keys()], false);

  return {
    stop() {
      stopped = true;
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(patience);
    },
  };
}

/** True when a shown range still shows its words; read only where the page changed. */
function holds(range: Range, words: string, changed: ReadonlySet<Node>): boolean {
  if (range.collapsed || !range.startContainer.isConnected) return false;
  const touched = changed.size > MANY || [...changed].some((node) => range.intersectsNode(node));
  return !touched || range.toString() === words;
}
