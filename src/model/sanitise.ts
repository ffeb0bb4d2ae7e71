import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { ATTRIBUTES, allowedValue, ELEMENTS, keepCheckboxOnly, SCHEME } from './article-markup';

/**
 * Begins the text: after it a `<frameset>` is no longer taken for the document's body (HTML standard,
 * "frameset-ok flag"), which would leave nothing, not even a fragment.
 */
const BODY = '<wbr>';

/** It cannot be closed in a text: whatever stands behind it in a page's tree would be lost. */
const PLAINTEXT = /<(\/?)plaintext\b/gi;

const CONFIG = {
  ALLOWED_TAGS: [...ELEMENTS.html, ...ELEMENTS.mathMl, '#text'],
  ALLOWED_ATTR: [...ATTRIBUTES],
  // These go with what they hold; of any other element the children stay.
  ADD_FORBID_CONTENTS: ['select', 'textarea', 'button', 'datalist', 'object', 'canvas'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Asked of every attribute.
  ALLOWED_URI_REGEXP: SCHEME,
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

const purifiers = new WeakMap<object, DOMPurify>();

function purifier(window: Window & typeof globalThis): DOMPurify {
  const known = purifiers.get(window);
  if (known) return known;
  const made = createPurifier(window);
  // Without a full DOM, DOMPurify hands its input back unchanged (its `sanitize` says so).
  if (!made.isSupported) throw new Error('HTML cannot be sanitised here: no usable DOM');
  made.addHook('uponSanitizeElement', (node) => {
    if (!(node instanceof window.Element)) return;
    if (node.localName === 'input') keepCheckboxOnly(node);
    // Its text is TeX; elements in it could only be an attempt to change the parser's mind.
    if (node.localName === 'annotation' && node.firstElementChild)
      node.textContent = node.textContent ?? '';
  });
  made.addHook('uponSanitizeAttribute', (node, event) => {
    const value = allowedValue(node.localName, event.attrName, event.attrValue);
    if (value === undefined) event.keepAttr = false;
    else event.attrValue = value;
  });
  purifiers.set(window, made);
  return made;
}

/**
 * Harmless HTML: no scripts, styles, forms, frames or media, no attribute outside a fixed list, no
 * address but http, https, mailto, `#…`, `asset:SHA-256` and images as data. Relative addresses go:
 * resolve them first. Ids and the links to them get the prefix `user-content-`. Doing it twice
 * changes nothing, and empty paragraphs stay.
 *
 * The fragment is inert until it is put into a document; put it there without serialising it again.
 * Throws where there is no real DOM (a Chrome service worker).
 */
export function sanitise(
  html: string,
  window: Window & typeof globalThis = globalThis.window,
): DocumentFragment {
  const fragment = purifier(window).sanitize(BODY + html.replace(PLAINTEXT, '<$1pre'), CONFIG);
  fragment.firstChild?.remove();
  // Around a table a parser may put a link into a link, and takes it out when it reads that again.
  for (const inner of fragment.querySelectorAll('a a')) inner.replaceWith(...inner.childNodes);
  return fragment;
}

/** The same as a string, for what is stored. */
export function sanitiseHtml(
  html: string,
  window: Window & typeof globalThis = globalThis.window,
): string {
  const fragment = sanitise(html, window);
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}
