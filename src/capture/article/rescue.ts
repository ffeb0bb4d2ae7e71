import { lettersOf } from '../letters';
import { UNMARKED } from './ask-readability';
import { isFurnitureName, isRelated } from './furniture-words';

/** What is part of an article by its kind, however little text it has. */
const KINDS = 'pre, math, figure, blockquote, table, h1, h2, h3, h4, h5, h6, dl, section.footnotes';
const SELF_EVIDENT = 'pre, math, blockquote.callout, section.footnotes';
const INLINE = 'span, a, b, i, em, strong, u, code, mark, abbr, small, sub, sup';
/** A line of prose. */
const LEAST_TEXT = 60;
/** A heading with this share of its words from the title is the title in other words. */
const SAME_WORDS = 0.75;
const ASIDE = /^(?:nav|aside|form|footer|header|button|menu|dialog)$/;

/**
 * Adds to `kept` what stands inside the article and was left out of it though its kind says that it
 * belongs there: code, formulas, notes, callouts; between kept text also figures, quotes, tables and
 * headings of kept text. What is hidden, or in a box of the site, stays out.
 */
export function rescue(root: Element, title: string, kept: Set<Element>, alive: Set<Element>) {
  const start = [...root.querySelectorAll('p, li, pre, blockquote, div')].find(
    (one) => kept.has(one) && (one.localName !== 'div' || isTextBox(one)),
  );
  for (const element of root.querySelectorAll(KINDS)) {
    if (alive.has(element) || !isWorth(element)) continue;
    const path = pathToKept(element, alive);
    const isEvident = element.matches(SELF_EVIDENT);
    if (!path?.every((step) => isPlain(step, isEvident))) continue;
    const outermost = path.at(-1) ?? element;
    if (/^h[1-6]$/.test(element.localName)) {
      // Before the text stand the title and the line under it, which the metadata has.
      const isInside = start && (isAfter(start, element) || isOtherTitle(element, title));
      if (!isInside || !headsKept(outermost, alive)) continue;
    } else if (!isEvident && !isBeside(outermost, alive)) continue;
    for (const step of path) alive.add(step);
    keepWhole(element, kept, alive);
  }
  for (const link of root.querySelectorAll('a[href]')) {
    const outermost = alive.has(link) ? undefined : pathToKept(link, alive)?.at(-1);
    if (outermost && isInLine(outermost, alive)) keepWhole(outermost, kept, alive);
  }
  for (const heading of root.querySelectorAll('h2, h3')) {
    const list = shellOf(heading).nextElementSibling;
    if (!list?.matches('ul, ol, div:has(> ul)') || alive.has(list) || isRelated(textOf(heading)))
      continue;
    if (!alive.has(shellOf(heading).parentElement ?? heading) || !isPlain(list, false)) continue;
    // Last, as it reads all that stands beside the heading.
    if (!isSectionHeading(heading)) continue;
    alive.add(shellOf(heading));
    for (const part of [heading, list]) keepWhole(part, kept, alive);
  }
}

/** A few words with kept words on both sides: a sentence would lack them. */
function isInLine(element: Element, alive: ReadonlySet<Element>): boolean {
  const isWords = (node: ChildNode | null) =>
    !!node?.textContent?.trim() &&
    (!(node instanceof Element) || (node.matches(INLINE) && isKept(node)));
  const isKept = (node: Element) => alive.has(node) || node.matches(UNMARKED);
  return (
    textOf(element).length < LEAST_TEXT &&
    isWords(element.previousSibling) &&
    isWords(element.nextSibling)
  );
}

/** Keeps an element and all in it. */
export function keepWhole(part: Element, kept: Set<Element>, alive: Set<Element>) {
  for (const element of [part, ...part.querySelectorAll('*')]) {
    kept.add(element);
    alive.add(element);
  }
}

const textOf = (element: Element) => element.textContent?.trim() ?? '';
/** Wikis put a box around a heading and its tools. */
const shellOf = (heading: Element) => heading.closest('.mw-heading') ?? heading;

/** A division with a paragraph's text and nothing below it. */
const isTextBox = (box: Element) =>
  textOf(box).length >= LEAST_TEXT && !box.querySelector('div, p, h1, h2, h3, ul, ol, table');

/**
 * True for the heading of a section in a row of such, most of which hold paragraphs: what it heads
 * is a part of the article, also where that is a list of links ("See also").
 */
export function isSectionHeading(heading: Element): boolean {
  const parent = shellOf(heading).parentElement;
  if (!parent) return false;
  const { localName } = heading;
  const boxed = `.mw-heading:has(> ${localName})`;
  let missing = 0;
  for (const child of parent.children)
    if (child.localName === localName || (child.className && child.matches(boxed))) missing++;
  if (missing < 3) return false;
  for (const child of parent.children) {
    if (child.localName === 'p' && textOf(child).length >= LEAST_TEXT) missing--;
    if (!missing) return true;
  }
  return false;
}

/** A first heading that says something else than the title: the page's own first line. */
function isOtherTitle(heading: Element, title: string): boolean {
  if (heading.localName !== 'h1') return false;
  const [own, theirs] = [lettersOf(textOf(heading)), lettersOf(title)];
  if (!own || own.includes(theirs) || theirs.includes(own)) return false;
  const words = new Set(title.toLowerCase().split(/\s+/));
  const said = textOf(heading).toLowerCase().split(/\s+/);
  return said.filter((word) => words.has(word)).length < said.length * SAME_WORDS;
}

function isWorth(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  if (element.matches('figure')) return !!element.querySelector('img, pre, table');
  if (element.matches('table'))
    return element.querySelectorAll('tr').length > 1 && linkShare(element) < 0.5;
  if (element.matches('dl, blockquote:not(.callout)'))
    return text.length > 40 && linkShare(element) < 0.5;
  return text.length > 0;
}

/** Share of an element's text that leads to other pages, 0 to 1. */
export function linkShare(element: Element): number {
  const length = element.textContent?.length ?? 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]:not([href^="#"])'))
    linked += link.textContent?.length ?? 0;
  return length ? linked / length : 0;
}

const isAfter = (one: Element, other: Element) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

/** From the element up to, without, the first ancestor that is in the article. */
function pathToKept(element: Element, alive: ReadonlySet<Element>): Element[] | undefined {
  const path = [element];
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (alive.has(up)) return path;
    path.push(up);
  }
  return undefined;
}

function isPlain(step: Element, isEvident: boolean): boolean {
  if (step.hasAttribute('hidden') || step.getAttribute('aria-hidden') === 'true') return false;
  if (/display:\s*none|visibility:\s*hidden/.test(step.getAttribute('style') ?? '')) return false;
  if (step.matches('section.footnotes') || (isEvident && /^footer$/.test(step.localName)))
    return true;
  if (ASIDE.test(step.localName) || step.matches('[role="navigation"], [role="complementary"]'))
    return false;
  return !isFurnitureName(`${step.getAttribute('class') ?? ''} ${step.id}`);
}

/** Between kept text; a picture may also be the last or the first thing of it. */
function isBeside(element: Element, alive: ReadonlySet<Element>): boolean {
  const before = hasKept(element, alive, 'previousElementSibling');
  const after = hasKept(element, alive, 'nextElementSibling');
  return element.querySelector('figure') || element.localName === 'figure'
    ? before || after
    : before && after;
}

function hasKept(
  element: Element,
  alive: ReadonlySet<Element>,
  way: 'previousElementSibling' | 'nextElementSibling',
): boolean {
  for (let beside = element[way]; beside; beside = beside[way])
    if (alive.has(beside) && beside.textContent?.trim()) return true;
  return false;
}

function headsKept(element: Element, alive: ReadonlySet<Element>): boolean {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (!next.textContent?.trim()) continue;
    return alive.has(next);
  }
  return false;
}
