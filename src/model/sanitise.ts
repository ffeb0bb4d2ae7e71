import createPurifier, { type Config, type DOMPurify } from 'dompurify';

/** Tags whose children stay and which themselves go; scripts and styles go with their content. */
const FORBID_TAGS = [
  'style form button textarea select option optgroup datalist fieldset legend label output meter',
  'progress dialog menu iframe frame frameset object embed param template slot base link meta',
  'audio video source track picture map area canvas dir font center blink marquee nobr shadow',
  'content decorator element spacer bgsound tt basefont noscript',
]
  .join(' ')
  .split(' ');

/** Attributes an article may have; everything else goes, so a new one in HTML is no new hole. */
const ALLOWED = new Set(
  [
    'href src alt title width height id class lang dir colspan rowspan headers scope span abbr',
    'start reversed type value cite datetime open align checked disabled',
    // MathML Core and what TeX converters write beside it.
    'encoding display displaystyle scriptlevel mathvariant stretchy symmetric fence separator lspace',
    'rspace accent accentunder columnalign rowalign columnspacing rowspacing columnlines rowlines',
    'frame linethickness largeop movablelimits minsize maxsize notation depth voffset mathsize',
    'close separators alttext columnspan',
  ]
    .join(' ')
    .split(' '),
);

/** Classes that mean something to us; a page's own could dress its text as our interface. */
const CLASSES =
  /^(?:language-[\w+#.-]{1,40}|footnotes|footnote-ref|footnote-backref|callout(?:-[a-z]{1,20})?|task-list-item|contains-task-list)$/;

/** `asset:` is an image of the library's own, named by its SHA-256. */
const ADDRESS = /^(?:https?:\/\/|mailto:|asset:[0-9a-f]{64}$|#)/i;
/** The elements whose address means something; anywhere else a browser may find a use for it. */
const ADDRESSED: Record<string, ReadonlySet<string>> = {
  href: new Set(['a']),
  src: new Set(['img']),
  cite: new Set(['blockquote', 'q', 'del', 'ins']),
};
const IMAGE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

/** The prefix of DOMPurify and of GitHub: an id of an article never meets an id of the page. */
const PREFIX = 'user-content-';

/**
 * Begins the text: after it a `<frameset>` is no longer taken for the document's body (HTML standard,
 * "frameset-ok flag"), which would leave nothing, not even a fragment.
 */
const BODY = '<wbr>';

/** It cannot be closed in a text: whatever stands behind it in a page's tree would be lost. */
const PLAINTEXT = /<(\/?)plaintext\b/gi;

const CONFIG = {
  USE_PROFILES: { html: true, mathMl: true },
  ADD_TAGS: ['semantics', 'annotation'],
  ADD_ATTR: [...ALLOWED],
  FORBID_TAGS,
  ADD_FORBID_CONTENTS: ['select', 'textarea', 'button', 'datalist', 'object', 'canvas'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Asked of every attribute: a value with a scheme must have one of these, any other is text.
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|asset):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
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
    const { attrName: name, attrValue: value } = event;
    if (!ALLOWED.has(name)) event.keepAttr = false;
    else if (name === 'class') {
      event.attrValue = value.split(/\s+/).filter(isKnownClass).join(' ');
      if (!event.attrValue) event.keepAttr = false;
    } else if (ADDRESSED[name]) {
      const address = value.trim();
      const isAddress = ADDRESS.test(address) || (name === 'src' && IMAGE_DATA.test(address));
      if (!isAddress || !ADDRESSED[name].has(node.localName)) event.keepAttr = false;
      else if (address.startsWith('#') && !address.startsWith(`#${PREFIX}`) && address !== '#')
        event.attrValue = `#${PREFIX}${address.slice(1)}`;
    } else if (name === 'type' && !/^(?:[1aAiI]|checkbox)$/.test(value)) event.keepAttr = false;
  });
  purifiers.set(window, made);
  return made;
}

const isKnownClass = (name: string) => CLASSES.test(name);

/** Task lists are the one form control an article has: shown, never usable. */
function keepCheckboxOnly(input: Element) {
  if (input.getAttribute('type') === 'checkbox') input.setAttribute('disabled', '');
  else input.remove();
}

/**
 * Harmless HTML: no scripts, styles, forms, frames or media, no attribute outside a fixed list, no
 * address but http, https, mailto, `#…`, `asset:SHA-256` and images as data. Relative addresses go:
 * resolve them first. Ids and the links to them get the prefix `user-content-`. Doing it twice
 * changes nothing, and empty paragraphs stay. An element given is read as its `outerHTML`, root included.
 *
 * The fragment is inert until it is put into a document; put it there without serialising it again.
 * Throws where there is no real DOM (a Chrome service worker).
 */
export function sanitise(
  html: string | Element,
  window: Window & typeof globalThis = globalThis.window,
): DocumentFragment {
  const text = typeof html === 'string' ? html : html.outerHTML;
  const fragment = purifier(window).sanitize(BODY + text.replace(PLAINTEXT, '<$1pre'), CONFIG);
  fragment.firstChild?.remove();
  // Around a table a parser may put a link into a link, and takes it out when it reads that again.
  for (const inner of fragment.querySelectorAll('a a')) inner.replaceWith(...inner.childNodes);
  return fragment;
}

/** The same as a string, for what is stored. */
export function sanitiseHtml(
  html: string | Element,
  window: Window & typeof globalThis = globalThis.window,
): string {
  const fragment = sanitise(html, window);
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}
