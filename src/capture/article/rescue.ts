import { isFurnitureName } from './furniture-words';

/** What is part of an article by its kind, however little text it has. */
const KINDS = 'pre, math, figure, blockquote, table, h1, h2, h3, h4, h5, h6, dl, section.footnotes';
const SELF_EVIDENT = 'pre, math, blockquote.callout, section.footnotes';
const ASIDE = /^(?:nav|aside|form|footer|header|button|menu|dialog)$/;

/**
 * Adds to `kept` what stands inside the article and was left out of it though its kind says that it
 * belongs there: code, formulas, notes, callouts; between kept text also figures, quotes, tables and
 * headings of kept text. What is hidden, or in a box of the site, stays out.
 */
export function rescue(root: Element, kept: Set<Element>, alive: Set<Element>) {
  const start = [...root.querySelectorAll('p, li, pre, blockquote')].find((one) => kept.has(one));
  for (const element of root.querySelectorAll(KINDS)) {
    if (alive.has(element) || !isWorth(element)) continue;
    const path = pathToKept(element, alive);
    const isEvident = element.matches(SELF_EVIDENT);
    if (!path?.every((step) => isPlain(step, isEvident))) continue;
    const outermost = path.at(-1) ?? element;
    if (/^h[1-6]$/.test(element.localName)) {
      // Before the text stand the title and the line under it, which the metadata has.
      if (!start || !isAfter(start, element) || !headsKept(outermost, alive)) continue;
    } else if (!isEvident && !isBeside(outermost, alive)) continue;
    for (const step of path) alive.add(step);
    kept.add(element);
    for (const inner of element.querySelectorAll('*')) {
      kept.add(inner);
      alive.add(inner);
    }
  }
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
