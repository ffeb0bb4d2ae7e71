import { shadowOf } from '../../capture/copy-page';

// The tree as a person sees it: what has no box of its own on the page is passed over, and so is what
// has the same box as what it is in.

/** What is one thing, and not picked apart. */
const ONE =
  'svg, math, picture, video, audio, select, .katex-display, .katex, mjx-container, .mwe-math-element';

/** The part of the page at this point of the window: a block, never words within one. */
export function partAt(document: Document, x: number, y: number): Element | undefined {
  let found = document.elementFromPoint(x, y);
  for (let root = found && shadowOf(found); root; root = found && shadowOf(found)) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found ? blockOf(found) : undefined;
}

function blockOf(element: Element): Element {
  let block = element.closest(ONE) ?? element;
  while (isInline(block)) {
    const up = parentOf(block);
    if (!up) break;
    block = up;
  }
  const { body, documentElement } = element.ownerDocument;
  return block === documentElement ? body : block;
}

const isInline = (element: Element) =>
  !element.matches('img, canvas, iframe, video') &&
  /^(?:inline|contents|none|ruby|math)/.test(getComputedStyle(element).display) &&
  element.localName !== 'body';

/** The next larger part; undefined at the page itself. */
export function largerThan(part: Element): Element | undefined {
  for (let up = parentOf(part); up; up = parentOf(up)) {
    if (up === part.ownerDocument.documentElement) return undefined;
    if (isShown(up) && (up === part.ownerDocument.body || !sameBox(up, part))) return up;
  }
  return undefined;
}

/** The first part inside this one. */
export function smallerThan(part: Element): Element | undefined {
  for (const child of childrenOf(part)) {
    const inner = isShown(child) ? child : undefined;
    const found = inner && sameBox(inner, part) ? (smallerThan(inner) ?? inner) : inner;
    if (found && !isInline(found) && !found.parentElement?.closest(ONE)) return found;
    if (!inner || isInline(child)) {
      const deeper = smallerThan(child);
      if (deeper) return deeper;
    }
  }
  return undefined;
}

/** The part beside this one; `by` is 1 or -1. At an end, the one beside what it is in. */
export function beside(part: Element, by: 1 | -1): Element | undefined {
  for (let at: Element | undefined = part; at; at = parentOf(at)) {
    const siblings: Element[] = [...(at.parentNode?.children ?? [])];
    if (by < 0) siblings.reverse();
    const next = siblings
      .slice(siblings.indexOf(at) + 1)
      .find((one) => isShown(one) && !isInline(one));
    if (next) return next;
    if (at === part.ownerDocument.body) return undefined;
  }
  return undefined;
}

/** Where to begin without a pointer: what the page itself calls its main part, else all of it. */
export function firstPart(document: Document): Element {
  const named = [...document.querySelectorAll('article, main, [role="main"]')].filter(isShown);
  const length = (element: Element) => element.textContent?.length ?? 0;
  return (
    named.reduce<Element | undefined>(
      (best, one) => (best && length(best) >= length(one) ? best : one),
      undefined,
    ) ?? document.body
  );
}

function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

const childrenOf = (element: Element): Element[] => [
  ...(shadowOf(element)?.children ?? element.children),
];

function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility();
}

function sameBox(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return (['left', 'top', 'right', 'bottom'] as const).every(
    (side) => Math.abs(a[side] - b[side]) < 2,
  );
}
