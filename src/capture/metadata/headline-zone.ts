import { lettersOf } from '../letters';

/** Other people's names and other stories' dates. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="recommend" i], [class*="reply" i], [class*="teaser" i], [class*="answer" i], [class*="popular" i], [class*="latest" i], [class*="more-" i], [class*="infobox" i], [class*="reference" i], [class*="footnote" i], li cite';
/** A line under a title is shorter than this; a paragraph is longer. */
export const LINE_LENGTH = 120;
const PARAGRAPH = 200;
/** Elements looked at on each side of the title: bylines stand close to it. */
const REACH = { before: 12, after: 60 };

/**
 * True for what stands in a comment, a sidebar, a list of other stories or a menu. A box of that name
 * that holds a main heading is the page: `<body class="no-sidebars">`.
 */
export function isElsewhere(element: Element): boolean {
  let box = element.closest(ELSEWHERE);
  while (box && (box.localName === 'body' || box.querySelector('h1')))
    box = box.parentElement?.closest(ELSEWHERE) ?? null;
  if (box || element.closest('button, form, select, [role="navigation"]')) return true;
  // A menu: its entries' names may hold any word.
  const list = element.closest('ul, ol');
  return (
    (list?.children.length ?? 0) > 3 && list?.querySelectorAll('a').length === list?.children.length
  );
}

/** The text of a short element, one line for each of its blocks. */
export function linesOf(element: Element): string {
  const parts: readonly Node[] = element.querySelector('div, p, li, br')
    ? [...element.childNodes]
    : [element];
  return parts
    .map((part) => part.textContent?.replace(/[^\S\n]+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .join('\n');
}

/** The heading that is the article's title, else the first of the page. */
function headingOf(document: Document, title: string): Element | undefined {
  const wanted = lettersOf(title);
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, [itemprop~="headline"]')];
  const isTitle = (heading: Element) => {
    const text = lettersOf(heading.textContent ?? '');
    return text.length > 3 && (text === wanted || (wanted.length > 5 && text.includes(wanted)));
  };
  return headings.find(isTitle) ?? headings.find((heading) => heading.localName === 'h1');
}

const lineOf = (element: Element) => {
  const raw = element.textContent ?? '';
  // Long before it is trimmed: template white space is part of many short lines.
  if (raw.length > 2000) return '';
  return raw.replace(/\s+/g, ' ').trim();
};

/**
 * The short lines around a page's title, nearest first: those between it and the first paragraph,
 * then those just above it. An element's line comes before those of its parts.
 */
export function headlineZone(document: Document, title: string): Element[] {
  const heading = headingOf(document, title);
  if (!heading || !document.body) return [];
  const lines: Element[] = [];
  const isLine = (element: Element) => {
    const text = lineOf(element);
    return text.length > 1 && text.length <= LINE_LENGTH && !isElsewhere(element);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = heading;
  for (let step = 0; step < REACH.after; step++) {
    const next = walker.nextNode();
    if (!(next instanceof Element)) break;
    if (heading.contains(next) || /^(?:script|style|noscript|svg|path)$/.test(next.localName))
      continue;
    if (/^h[1-3]$/.test(next.localName)) {
      // Some blogs have the day as a heading.
      if (isLine(next) && /\d{4}/.test(next.textContent ?? '')) lines.push(next);
      break;
    }
    if (next.localName === 'p' && (next.textContent?.trim().length ?? 0) > PARAGRAPH) break;
    if (isLine(next)) lines.push(next);
  }
  walker.currentNode = heading;
  for (let step = 0; step < REACH.before; step++) {
    const before = walker.previousNode();
    if (!(before instanceof Element)) break;
    if (!before.contains(heading) && isLine(before)) lines.push(before);
  }
  return lines;
}
