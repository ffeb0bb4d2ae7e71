import type { Target } from '../model/target';
import { collectArrivals, treesIn } from './changed-text';
import { treesBelow } from './linear-text-cache';
import { locate } from './locate';
import type { Located } from './located';
import { textProbe } from './probe-text';
import { rangeIndex } from './range-index';
import { type Shown, shownHere, stillHolds } from './still-holds';
import { touchedBy } from './touched-passages';
import { WHOLE } from './whole-element';

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

const CHANGES = { childList: true, characterData: true, subtree: true };

/**
 * Keeps passages found while the page changes: `report` gets all of them, in the order given, at
 * first and whenever one was found, broken or given up. Nothing polls: what is shown is verified
 * where the page changed, before the page is painted again, so that no passage lies on words that are
 * not its own; the rest is looked for again only when text arrived that could hold it. Watches the
 * tree of `root`, and the open shadow trees and frames of the same origin in it.
 */
export function watch(
  targets: readonly Target[],
  root: Element,
  report: (passages: readonly Watched[]) => void,
): Watch {
  const passages: Watched[] = targets.map(() => ({ reason: 'waiting' }));
  /** What is shown of each passage, for those that are. */
  const shown = new Map<number, Shown>();
  let index: ReturnType<typeof rangeIndex<Shown>> | undefined;
  /** Where text arrived since the page was last searched. */
  const arrived = new Set<Node>();
  const trees = new WeakSet<Node>();
  const hasElements = targets.some(({ element }) => element);
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
    collectArrivals(records, arrived);
    if (dropBroken(records)) {
      report([...passages]);
      wait();
    }
    schedule();
  });
  const observe = (tree: Node) => {
    if (trees.has(tree)) return;
    trees.add(tree);
    // An image that is exchanged shows itself by its address only.
    const images = hasElements ? { attributes: true, attributeFilter: ['src', 'srcset'] } : {};
    observer.observe(tree, { ...CHANGES, ...images });
  };
  const framesLoaded = ({ target }: Event) => {
    if (!(target instanceof Node) || !('contentDocument' in target)) return;
    arrived.add(target);
    schedule();
  };

  const having = (reason: 'any' | 'waiting') =>
    [...passages.entries()].flatMap(([k, passage]) =>
      'reason' in passage && (reason === 'any' || passage.reason === reason) ? [k] : [],
    );

  /** Lets go of shown passages that are no longer what they were; true if there are any. */
  const dropBroken = (records: readonly MutationRecord[]): boolean => {
    if (!shown.size) return false;
    index ??= rangeIndex([...shown.values()]);
    let some = false;
    for (const one of touchedBy(records, index) ?? shown.values()) {
      if (!shown.has(one.k) || stillHolds(one)) continue;
      passages[one.k] = { reason: 'waiting' };
      shown.delete(one.k);
      some = true;
    }
    if (some) index = undefined;
    return some;
  };

  /** The passages that are not shown and that what arrived could hold. */
  const hoped = (): number[] => {
    const missing = having('any');
    if (!missing.length || !arrived.size) return [];
    const couldHold = textProbe(missing.map((k) => targets[k] as Target));
    const hopes = new Set<number>();
    for (const node of arrived) {
      if (!node.isConnected) continue;
      const within = treesIn(node);
      for (const tree of within) observe(tree);
      const texts = [node, ...within].map((part) => ('body' in part ? part.body : part));
      for (const part of texts) {
        for (const n of couldHold(part?.textContent ?? '')) hopes.add(n);
        if (hasElements && part && holdsWhole(part))
          for (const [n, k] of missing.entries()) if (targets[k]?.element) hopes.add(n);
      }
    }
    return [...hopes].map((n) => missing[n] as number);
  };

  const settle = (k: number, here: Watched) => {
    passages[k] = here;
    shown.delete(k);
    if ('range' in here) shown.set(k, shownHere(k, here));
    index = undefined;
  };

  /** Looks for some passages; what is not there stays as it was, or is called lost when `last`. */
  const search = async (sought: readonly number[], last: boolean, first: boolean) => {
    busy = true;
    const from = performance.now();
    const early = (found: ReadonlyMap<number, Located>) => {
      if (stopped) return;
      for (const [n, here] of found) if ('range' in here) settle(sought[n] as number, here);
      report([...passages]);
    };
    const located = await locate(
      sought.map((k) => targets[k] as Target),
      root,
      first ? early : undefined,
    );
    const now = performance.now();
    restUntil = now + Math.min(LONGEST_REST_MS, (now - from) * REST);
    busy = false;
    if (stopped) return false;
    for (const tree of treesBelow(root)) observe(tree);
    let news = false;
    for (const [n, k] of sought.entries()) {
      const here = located[n];
      if (!here || ('reason' in here && !last)) continue;
      settle(k, here);
      news = true;
    }
    return news;
  };

  const look = async () => {
    firstChange = 0;
    const hopes = hoped();
    arrived.clear();
    if (hopes.length && (await search(hopes, false, false))) report([...passages]);
    if (stopped) return;
    if (arrived.size) schedule();
    if (!having('waiting').length) clearTimeout(patience);
  };

  /** From now on the page has its time to bring what waits. */
  const wait = () => {
    clearTimeout(patience);
    if (!stopped && having('waiting').length) patience = setTimeout(giveUp, PATIENCE_MS);
  };

  const giveUp = async () => {
    if (busy) {
      patience = setTimeout(giveUp, QUIET_MS);
      return;
    }
    if (await search(having('waiting'), true, false)) report([...passages]);
    if (arrived.size) schedule();
  };

  observe(root);
  root.addEventListener('load', framesLoaded, { capture: true });
  void search([...targets.keys()], false, true).then(() => {
    if (stopped) return;
    report([...passages]);
    wait();
    if (arrived.size) schedule();
  });

  return {
    stop() {
      stopped = true;
      observer.disconnect();
      root.removeEventListener('load', framesLoaded, { capture: true });
      clearTimeout(timer);
      clearTimeout(patience);
    },
  };
}

const holdsWhole = (node: Node) =>
  'matches' in node
    ? (node as Element).matches(WHOLE) || (node as Element).querySelector(WHOLE) !== null
    : 'querySelector' in node && (node as ShadowRoot).querySelector(WHOLE) !== null;
