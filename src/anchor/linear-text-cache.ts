import { type LinearText, linearTextReader } from './linear-text';
import type { Pause } from './pause';

interface Entry {
  linear: LinearText;
  observer: MutationObserver;
}

/** Text already read, kept until the first mutation below its root. */
const cache = new WeakMap<Element, Entry>();

/** Visits between two looks at the clock: about 0.2 ms of work. */
const NODES_PER_STEP = 400;

/** True while nothing below the root changed since the text was read. */
export function isFresh(linear: LinearText): boolean {
  const entry = cache.get(linear.root);
  if (entry?.linear !== linear) return false;
  if (!entry.observer.takeRecords().length) return true;
  forget(linear.root);
  return false;
}

function forget(root: Element) {
  cache.get(root)?.observer.disconnect();
  cache.delete(root);
}

const WATCHED = { childList: true, characterData: true, subtree: true };

function remember(linear: LinearText) {
  const observer = new MutationObserver(() => forget(linear.root));
  observer.observe(linear.root, WATCHED);
  for (const tree of linear.trees) observer.observe(tree, WATCHED);
  cache.set(linear.root, { linear, observer });
}

function cached(root: Element): LinearText | undefined {
  const linear = cache.get(root)?.linear;
  return linear && isFresh(linear) ? linear : undefined;
}

/** The shadow roots and framed documents that were met when the text below the root was last read. */
export const treesBelow = (root: Element): readonly (ShadowRoot | Document)[] =>
  cache.get(root)?.linear.trees ?? [];

/** The text below the root, read in one go unless nothing changed since it was last read. */
export function linearTextOf(root: Element): LinearText {
  const known = cached(root);
  if (known) return known;
  const reader = linearTextReader(root);
  while (!reader.step(Number.MAX_SAFE_INTEGER));
  const linear = reader.result();
  remember(linear);
  return linear;
}

/**
 * The same in slices. When the page changes while it is being read it starts again; a page that
 * never holds still is read in one go at the third try.
 */
export async function readLinearText(root: Element, pause: Pause): Promise<LinearText> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const known = cached(root);
    if (known) return known;
    let changed = false;
    const guard = new MutationObserver(() => {
      changed = true;
    });
    guard.observe(root, WATCHED);
    const reader = linearTextReader(root);
    while (!reader.step(NODES_PER_STEP) && !changed) await pause();
    const pending = guard.takeRecords();
    guard.disconnect();
    if (changed || pending.length) continue;
    const linear = reader.result();
    remember(linear);
    return linear;
  }
  return linearTextOf(root);
}
