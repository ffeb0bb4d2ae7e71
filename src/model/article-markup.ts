const words = (list: string) => new Set(list.split(' '));

/** All elements that an article may have, so that a new one in HTML is no new hole. */
export const ELEMENTS = {
  html: words(
    'a abbr acronym address article aside b bdi bdo big blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd li main mark nav ol p pre q rp rt ruby s samp search section small span strike strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
  ),
  // MathML Core and what converters from TeX write beside it.
  mathMl: words(
    'math menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics annotation',
  ),
};

/** All attributes that they may have; the second half is MathML's. */
export const ATTRIBUTES = words(
  'href src alt title width height id class lang dir colspan rowspan headers scope span abbr start reversed type value cite datetime open align checked disabled encoding display displaystyle scriptlevel mathvariant stretchy symmetric fence separator lspace rspace accent accentunder columnalign rowalign columnspacing rowspacing columnlines rowlines frame linethickness largeop movablelimits minsize maxsize notation depth voffset mathsize close separators alttext columnspan',
);

/** Classes that mean something to us; a page's own could dress its text as our interface. */
const CLASSES =
  /^(?:language-[\w+#.-]{1,40}|footnotes|footnote-ref|footnote-backref|callout(?:-[a-z]{1,20})?|task-list-item|contains-task-list)$/;

/** `asset:` is an image of the library's own, named by its SHA-256. */
const ADDRESS = /^(?:https?:\/\/|mailto:|asset:[0-9a-f]{64}$|#)/i;
/** The elements whose address means something; anywhere else a browser may find a use for it. */
const ADDRESSED: Record<string, ReadonlySet<string>> = {
  href: words('a'),
  src: words('img'),
  cite: words('blockquote q del ins'),
};
const IMAGE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

/** The prefix of DOMPurify and of GitHub: an id of an article never meets an id of the page. */
const PREFIX = 'user-content-';

/** A value with a scheme must have one of these, any other is text. */
export const SCHEME = /^(?:(?:https?|mailto|asset):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** What an attribute of an element may say: its value, trimmed; undefined where it has to go. */
export function allowedValue(element: string, name: string, value: string): string | undefined {
  if (!ATTRIBUTES.has(name)) return undefined;
  if (name === 'class') return value.split(/\s+/).filter(isKnownClass).join(' ') || undefined;
  if (name === 'type') return /^(?:[1aAiI]|checkbox)$/.test(value) ? value : undefined;
  const places = ADDRESSED[name];
  if (!places) return name === 'value' ? value : value.trim();
  const address = value.trim();
  if (!places.has(element)) return undefined;
  if (!ADDRESS.test(address) && !(name === 'src' && IMAGE_DATA.test(address))) return undefined;
  const isOwn = address.startsWith('#') && !address.startsWith(`#${PREFIX}`) && address !== '#';
  return isOwn ? `#${PREFIX}${address.slice(1)}` : address;
}

const isKnownClass = (name: string) => CLASSES.test(name);

/** Task lists are the one form control an article has: shown, never usable. */
export function keepCheckboxOnly(input: Element) {
  if (input.getAttribute('type') === 'checkbox') input.setAttribute('disabled', '');
  else input.remove();
}
