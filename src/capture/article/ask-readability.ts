import { Readability } from '@mozilla/readability';
import { HIDDEN, isHidden } from './reveal-hidden';

/** As Readability has them. */
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const BYLINE_LENGTH = 100;
const ENOUGH_TEXT = 500;
/** What each attempt still does: strip unlikely parts (1), weigh classes (2), clean conditionally (4). */
const ATTEMPTS = [7, 6, 4, 0];
/** Inline markup is not followed: it shares the fate of what it stands in. */
export const UNMARKED =
  'b, i, em, strong, u, br, wbr, code, sub, sup, small, mark, li > input[type="checkbox"], li > :is(p, label) > input[type="checkbox"]';

/** What Readability takes for the article. */
export interface Answer {
  /** The elements of the page that are in it. */
  kept: Set<Element>;
  /** How much text it has, white space squeezed. */
  length: number;
}

/** The part of a document that Readability asks for; a document around it would cost a second copy. */
interface Page {
  documentElement: Element;
  body: Element;
  createElement: (name: string) => Element;
  querySelectorAll: (selector: string) => NodeListOf<Element>;
}

/**
 * Readability without what a prepared page has been through already, and without what only serves
 * its own result. It works on copies of the page; `origins` knows which element each came from.
 */
class Reader extends Readability {
  declare _doc: Page;
  declare _flags: number;
  declare _articleTitle: string;
  declare _metadata: { title: string };
  declare _prepDocument: () => void;
  declare _grabArticle: () => Element | null;
  declare _getInnerText: (element: Element) => string;
  private readonly origins = new Map<Element, Element>();

  constructor(
    private readonly source: Element,
    title: string,
  ) {
    // No text is too short for it: what follows a short one is decided outside, attempt by attempt.
    super(source.ownerDocument, { charThreshold: -1 });
    this._articleTitle = title;
    this._metadata = { title };
  }

  /** One attempt on a fresh copy. */
  attempt(flags: number): Answer {
    const { source, origins } = this;
    const html = source.ownerDocument.createElement('html');
    const body = source.cloneNode(true);
    if (!(body instanceof Element)) return { kept: new Set(), length: 0 };
    html.append(body);
    origins.clear();
    const followed = `:not(${UNMARKED})`;
    const copies = body.querySelectorAll(followed);
    const elements = source.querySelectorAll(followed);
    for (let index = 0; index < copies.length; index++) {
      const copy = copies[index];
      const element = elements[index];
      if (copy && element) origins.set(copy, element);
    }
    for (const hidden of body.querySelectorAll(HIDDEN)) if (isHidden(hidden)) hidden.remove();
    // It keeps the page as a string for its own further attempts, of which there are none.
    Object.defineProperty(body, 'innerHTML', { value: '', writable: true });
    this._doc = {
      documentElement: html,
      body,
      createElement: (name) => source.ownerDocument.createElement(name),
      querySelectorAll: (selector) => html.querySelectorAll(selector),
    };
    this._flags = flags;
    this._prepDocument();
    const found = this._grabArticle();
    const kept = new Set<Element>();
    if (!found) return { kept, length: 0 };
    for (const element of found.querySelectorAll('*')) {
      const origin = origins.get(element);
      if (origin) kept.add(origin);
    }
    return { kept, length: this._getInnerText(found).length };
  }

  _fixLazyImages() {}
  _cleanStyles() {}
  // Hidden parts are taken out of the copy at once.
  _isProbablyVisible = () => true;

  /** Asks for a text only where the rest fits; Readability asks for that of every element first. */
  _isValidByline(node: Element, names: string) {
    const isNamed =
      BYLINE.test(names) ||
      node.getAttribute('rel') === 'author' ||
      node.getAttribute('itemprop')?.includes('author');
    const length = isNamed ? (node.textContent?.trim().length ?? 0) : 0;
    return length > 0 && length < BYLINE_LENGTH;
  }

  _isElementWithoutContent(node: Element) {
    const breaks = node.children.length && node.querySelectorAll('br, hr').length;
    return node.children.length === breaks && !node.textContent?.trim();
  }

  /** Only classes and ids with "share" in them are ever cleaned by it. */
  _cleanMatchedNodes(root: Element, filter: (node: Element, names: string) => boolean) {
    for (const node of root.querySelectorAll('[class*="share" i], [id*="share" i]'))
      if (filter.call(this, node, `${node.className} ${node.id}`)) node.remove();
  }

  /** A division that holds one paragraph gives way to it, also to one that was only just made. */
  _hasSingleTagInsideElement(node: Element, tag: string) {
    const [only] = node.children;
    const isSingle = node.children.length === 1 && only?.tagName === tag && !hasOwnText(node);
    if (isSingle && tag === 'P' && !this.origins.has(only)) this.inherit(node, only);
    return isSingle;
  }

  _setNodeTag(node: Element, tag: string) {
    const made = node.ownerDocument.createElement(tag);
    made.append(...node.childNodes);
    node.replaceWith(made);
    for (const { name, value } of node.attributes)
      if (/^(?:class|id|role|rel|itemprop|dir)$/.test(name)) made.setAttribute(name, value);
    const score: unknown = Reflect.get(node, 'readability');
    if (score) Reflect.set(made, 'readability', score);
    this.inherit(node, made);
    return made;
  }

  private inherit(from: Element, to: Element) {
    const origin = this.origins.get(from);
    if (origin) this.origins.set(to, origin);
  }
}

const hasOwnText = (node: Element) =>
  [...node.childNodes].some(
    (child) => child.nodeType === Node.TEXT_NODE && /\S$/.test(child.nodeValue ?? ''),
  );

/**
 * Asks Mozilla's Readability for the article in `body`, which is not changed. As it does itself, it
 * is asked again, less strict each time, where it finds little, and the longest answer counts.
 */
export function askReadability(body: Element, title: string): Answer {
  const reader = new Reader(body, title);
  let best: Answer = { kept: new Set(), length: 0 };
  for (const flags of ATTEMPTS) {
    const answer = reader.attempt(flags);
    if (answer.length >= ENOUGH_TEXT) return answer;
    if (answer.length > best.length) best = answer;
  }
  return best;
}
