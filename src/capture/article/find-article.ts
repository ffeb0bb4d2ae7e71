import { lettersOf } from '../letters';
import { askReadability, UNMARKED } from './ask-readability';
import type { Block } from './blocks';
import { isAside, ownReading, type Reading } from './own-root';
import { keepWhole, linkShare, rescue } from './rescue';
import { revealHidden } from './reveal-hidden';

/** With less of the page's prose than this, what was found may not be what the page is about. */
const LEAST_SHARE = 0.4;
/** With this share of all text on the page, menus counted, an answer is the article. */
const ENOUGH = 0.6;
/** An answer of a few words (a label, a menu's last item) is none. */
const LEAST_SAID = 25;
/** Letters of prose that make an article: two sentences. */
const LEAST_PROSE = 140;

/**
 * Cuts `body` down to its article and gives the element that holds it; undefined when the page has
 * no article, `body` is then as it was. Readability is asked first. Where its answer misses most of
 * the page's prose, says next to nothing, or stands farther from the title than the smallest element
 * with nearly all the prose does, that one is taken, without its asides.
 */
export function findArticle(body: Element, title: string): Element | undefined {
  revealHidden(body);
  const answer = askReadability(body, title);
  const kept = answer.length < LEAST_SAID ? new Set<Element>() : answer.kept;
  // Most of the page's text at all: no need to read it ourselves, which costs as much again.
  const all = body.textContent?.replace(/\s+/g, ' ').length ?? 0;
  if (kept.size && answer.length > all * ENOUGH) return cut(body, title, kept);
  const reading = ownReading(body);
  const found = covered(reading, kept);
  if (reading.prose < LEAST_PROSE || found >= reading.prose * LEAST_SHARE)
    return kept.size ? cut(body, title, kept, reading) : undefined;
  const heading = titleHeading(body, title);
  const theirs = top(body, kept);
  const isFarther =
    heading !== undefined &&
    !reading.root.contains(theirs) &&
    !theirs.contains(reading.root) &&
    nearness(heading, reading.root) > nearness(heading, theirs);
  if (kept.size && answer.length >= LEAST_PROSE && !isFarther)
    return cut(body, title, kept, reading);
  dropAsides(reading.root);
  return reading.root;
}

function titleHeading(body: Element, title: string): Element | undefined {
  const wanted = lettersOf(title);
  return [...body.querySelectorAll('h1, h2')].find((heading) => {
    const text = lettersOf(heading.textContent ?? '');
    return text.length > 5 && wanted.length > 5 && (wanted.includes(text) || text.includes(wanted));
  });
}

/** How deep in the page the nearest element is that holds both. */
function nearness(one: Element, other: Element): number {
  let both: Element | null = one;
  while (both && !both.contains(other)) both = both.parentElement;
  let depth = 0;
  for (; both; both = both.parentElement) depth++;
  return depth;
}

/** The smallest element around all that was kept. */
function top(body: Element, kept: ReadonlySet<Element>): Element {
  const [first] = kept;
  let box = first ?? body;
  for (const element of kept)
    while (!box.contains(element) && box.parentElement) box = box.parentElement;
  return box;
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

function cut(body: Element, title: string, kept: Set<Element>, reading?: Reading): Element {
  const alive = new Set<Element>(kept);
  for (const element of kept)
    for (let up = element.parentElement; up && !alive.has(up); up = up.parentElement) alive.add(up);
  if (reading) rejoin(reading, kept, alive);
  let root = body;
  for (;;) {
    const inside = [...root.children].filter((child) => alive.has(child));
    const [only] = inside;
    if (inside.length !== 1 || !only || kept.has(root)) break;
    root = only;
  }
  root = joinBeside(root, kept, alive);
  rescue(root, title, kept, alive);
  prune(root, kept, alive);
  return root;
}

/** Puts back parts with prose that stand beside a kept part of the same kind: the next sections. */
function rejoin(reading: Reading, kept: Set<Element>, alive: Set<Element>) {
  for (const [block] of reading.blocks) {
    let part = holder(block);
    if (!part || kept.has(part)) continue;
    while (part.parentElement && !alive.has(part.parentElement)) part = part.parentElement;
    const { localName, className, parentElement } = part;
    if (alive.has(part) || !parentElement || (!className && !/^(?:p|section)$/.test(localName)))
      continue;
    const isAlike = [...parentElement.children].some(
      (beside) =>
        alive.has(beside) &&
        beside.localName === localName &&
        beside.className === className &&
        saidIn(beside) >= LEAST_PROSE,
    );
    if (!isAlike || linkShare(part) > 0.3) continue;
    keepWhole(part, kept, alive);
  }
}

/**
 * Puts back the sections and posts beside those that were kept, however short one is (a question, an
 * answer of a line), and plain paragraphs among them. Gives the element that then holds the article.
 */
function joinBeside(root: Element, kept: Set<Element>, alive: Set<Element>): Element {
  const above = root.parentElement;
  const isPart = /^(?:section|article)$/.test(root.localName) || root.className !== '';
  if (above && isPart && root.localName !== 'body' && join(above, LEAST_PROSE, kept, alive))
    return above;
  join(root, LEAST_SAID, kept, alive);
  return root;
}

function join(parent: Element, least: number, kept: Set<Element>, alive: Set<Element>): boolean {
  const most = saidIn(parent);
  let isJoined = false;
  const own = [...parent.children].filter((child) => alive.has(child));
  if (!own.length) return false;
  for (const part of parent.children) {
    if (alive.has(part) || saidIn(part) < least) continue;
    const isAlike = own.some(
      (beside) =>
        beside.localName === part.localName &&
        (part.localName === 'section' || (part.className && beside.className === part.className)) &&
        saidIn(beside) >= LEAST_PROSE,
    );
    const isParagraph = part.localName === 'p' && !part.className && least === LEAST_SAID;
    if (!isAlike && !isParagraph) continue;
    if (isAside(part, most) || linkShare(part) > 0.3) continue;
    keepWhole(part, kept, alive);
    isJoined = true;
  }
  return isJoined;
}

const saidIn = (element: Element) => element.textContent?.trim().length ?? 0;

function prune(
  element: Element,
  kept: ReadonlySet<Element>,
  alive: ReadonlySet<Element>,
  isAboveOwn = false,
) {
  const isInline = isAboveOwn && element.matches(UNMARKED);
  const isOwn = isInline || kept.has(element) || element.localName === 'body';
  for (const child of [...element.childNodes]) {
    if (child instanceof Element) {
      if (alive.has(child)) prune(child, kept, alive, isOwn);
      else if (!isOwn || !child.matches(UNMARKED)) child.remove();
    } else if (!isOwn && child.nodeValue?.trim()) child.remove();
  }
}

function dropAsides(root: Element) {
  const most = (root.textContent?.length ?? 0) / 2;
  for (const element of root.querySelectorAll('*'))
    if (root.contains(element) && isAside(element, most) && !element.querySelector('.footnotes'))
      element.remove();
}
