import { askReadability } from './ask-readability';
import type { Block } from './blocks';
import { isAside, ownReading, type Reading } from './own-root';
import { rescue } from './rescue';
import { revealHidden } from './reveal-hidden';

/** With less of the page's prose than this, what was found is not what the page is about. */
const LEAST_SHARE = 0.4;
/** Letters of prose that make a page an article: two sentences. */
const LEAST_PROSE = 140;

/**
 * Cuts `body` down to its article and gives the element that holds it; undefined when the page has
 * no article, `body` is then as it was. Readability is asked first; where its answer misses most of
 * the page's prose, the smallest element with nearly all of it is taken, without its asides.
 */
export function findArticle(body: Element, title: string): Element | undefined {
  revealHidden(body);
  const reading = ownReading(body);
  const kept = askReadability(body, title);
  const share = reading.prose ? covered(reading, kept) / reading.prose : 1;
  if (!kept.size || share < LEAST_SHARE) {
    if (reading.prose < LEAST_PROSE) return kept.size ? cut(body, kept) : undefined;
    dropAsides(reading.root);
    return reading.root;
  }
  return cut(body, kept);
}

function covered(reading: Reading, kept: ReadonlySet<Element>): number {
  let sum = 0;
  for (const [block, said] of reading.blocks) {
    const at = holder(block);
    if (at && kept.has(at)) sum += said;
  }
  return sum;
}

const holder = (block: Block) => block.element ?? block.nodes[0]?.parentElement;

function cut(body: Element, kept: Set<Element>): Element {
  const alive = new Set<Element>(kept);
  for (const element of kept)
    for (let up = element.parentElement; up && !alive.has(up); up = up.parentElement) alive.add(up);
  let root = body;
  for (;;) {
    const inside = [...root.children].filter((child) => alive.has(child));
    const [only] = inside;
    if (inside.length !== 1 || !only || kept.has(root)) break;
    root = only;
  }
  rescue(root, kept, alive);
  prune(root, kept, alive);
  return root;
}

function prune(element: Element, kept: ReadonlySet<Element>, alive: ReadonlySet<Element>) {
  const isOwn = kept.has(element) || element.localName === 'body';
  for (const child of [...element.childNodes]) {
    if (child instanceof Element) {
      if (!alive.has(child)) child.remove();
      else prune(child, kept, alive);
    } else if (!isOwn && child.nodeValue?.trim()) child.remove();
  }
}

function dropAsides(root: Element) {
  for (const element of root.querySelectorAll('*'))
    if (root.contains(element) && isAside(element) && !element.querySelector('.footnotes'))
      element.remove();
}
