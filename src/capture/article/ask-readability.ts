import { Readability } from '@mozilla/readability';
import { isHidden } from './reveal-hidden';

/** Marks an element of the prepared page, so that it is known again in what a reader makes of it. */
const MARK = 'data-p';
/** As Readability has them. */
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const BYLINE_LENGTH = 100;
/** Inline markup has no mark: it shares the fate of what it stands in. */
export const UNMARKED = 'b, i, em, strong, u, br, wbr, code, sub, sup, small, mark';

/**
 * What Mozilla's Readability takes for the article: those elements of `body` that are in its result.
 * Empty when it finds none. It works on a copy; `body` only gets marks, which are gone afterwards.
 */
export function askReadability(body: Element, title: string): Set<Element> {
  const all = [...body.querySelectorAll(`:not(${UNMARKED})`)];
  for (const [index, element] of all.entries()) element.setAttribute(MARK, String(index));
  const page = document.implementation.createHTMLDocument(title);
  page.body.replaceWith(page.importNode(body, true));
  for (const element of all) element.removeAttribute(MARK);
  const reader = new Readability(page, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node,
  });
  // What the page has been through already, and what would only change our marks.
  Object.assign(reader, {
    _unwrapNoscriptImages() {},
    _removeScripts() {},
    _fixLazyImages() {},
    _postProcessContent() {},
    _cleanStyles() {},
    // The same question without a style object for each element, which was a third of its time.
    _isProbablyVisible: (node: Element) => !isHidden(node),
    // Both ask for the text of every element of the page; what rules most of them out comes first.
    _isValidByline(node: Element, names: string) {
      const isNamed =
        BYLINE.test(names) ||
        node.getAttribute('rel') === 'author' ||
        node.getAttribute('itemprop')?.includes('author');
      const length = isNamed ? (node.textContent?.trim().length ?? 0) : 0;
      return length > 0 && length < BYLINE_LENGTH;
    },
    _isElementWithoutContent(node: Element) {
      const breaks = node.children.length && node.querySelectorAll('br, hr').length;
      return node.children.length === breaks && !node.textContent?.trim();
    },
    _getArticleMetadata: () => ({ title }),
    // A division that holds one paragraph gives way to it, also to one that was only just made.
    _hasSingleTagInsideElement(node: Element, tag: string) {
      const [only] = node.children;
      const isSingle = node.children.length === 1 && only?.tagName === tag && !hasOwnText(node);
      if (isSingle && tag === 'P' && !only.hasAttribute(MARK))
        only.setAttribute(MARK, node.getAttribute(MARK) ?? '');
      return isSingle;
    },
  });
  const found = reader.parse()?.content;
  const kept = new Set<Element>();
  if (!(found instanceof Element)) return kept;
  for (const element of found.querySelectorAll(`[${MARK}]`)) {
    const original = all[Number(element.getAttribute(MARK))];
    if (original) kept.add(original);
  }
  return kept;
}

const hasOwnText = (node: Element) =>
  [...node.childNodes].some(
    (child) => child.nodeType === Node.TEXT_NODE && /\S$/.test(child.nodeValue ?? ''),
  );
