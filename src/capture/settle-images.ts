/** Attributes in which lazy loaders keep the real address, most telling first. */
const LAZY_SRC = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-actualsrc',
  'data-original-src',
  'data-lazyload',
  'data-lazy',
  'data-url',
  'data-image',
  'data-img-src',
  'data-hi-res-src',
  'data-full-src',
  'data-croporisrc',
  'file',
  'nitro-lazy-src',
];
const LAZY_SRCSET = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'srcset'];
const PLACEHOLDER =
  /(?:^|[/_-])(?:(?:blank|spacer|placeholder|transparent|pixel|1x1|grey|loading)(?:[._-][\w-]*)?|lazy-?(?:load(?:er|ing)?)?)\.(?:gif|png|svg|jpe?g|webp)(?:\?|$)/i;
/** Data shorter than this is a blur or a dot that stands in for the picture. */
const SMALL_DATA = { svg: 600, other: 1500 };
const ADDRESS =
  /^(?:https?:)?\/\/|^\.{0,2}\/|^[\w%./-]+\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:[?#]|$)/i;
/** Wider is for posters: no reader shows more. */
const WIDEST = 2400;

/** Takes the address with the best resolution that a screen can show out of a `srcset`. */
export function bestCandidate(srcset: string): string {
  let best = '';
  let size = -1;
  // Addresses may hold commas; a comma ends a candidate only before white space or after a size.
  for (const found of srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const [, address = '', amount, unit] = found;
    const width = Number(amount ?? 1) * (unit === 'w' ? 1 : 1000);
    const isBetter = width > WIDEST ? size < 0 || size > WIDEST : width > size || size > WIDEST;
    if (isBetter && !/^data:/i.test(address)) [best, size] = [address, width];
  }
  return best;
}

function isPlaceholder(src: string): boolean {
  if (!src || src === '#' || src === 'about:blank') return true;
  if (!src.startsWith('data:')) return PLACEHOLDER.test(src);
  return src.length < (src.startsWith('data:image/svg') ? SMALL_DATA.svg : SMALL_DATA.other);
}

/** The candidate with the best resolution of those among which the browser chose `shown`. */
function bestBeside(shown: string, image: Element): string {
  const sets = [image, ...sources(image)].map((element) => element.getAttribute('srcset') ?? '');
  // The page's base is not known here; the end of an address tells candidates apart.
  const name = shown.replace(/^.*\//, '');
  const set = name && sets.find((candidates) => candidates.includes(name));
  return (set && bestCandidate(set)) || shown;
}

function realAddress(image: Element): string {
  const shown = image.getAttribute('data-shown');
  if (shown) return bestBeside(shown, image);
  const src = image.getAttribute('src') ?? '';
  for (const name of LAZY_SRC) {
    const lazy = image.getAttribute(name)?.trim();
    if (lazy && ADDRESS.test(lazy) && (name !== 'file' || isPlaceholder(src))) return lazy;
  }
  const sets = [image, ...sources(image)];
  for (const element of sets)
    for (const name of LAZY_SRCSET) {
      const best = bestCandidate(element.getAttribute(name) ?? '');
      if (best && !isPlaceholder(best) && (name !== 'srcset' || element === image)) return best;
      if (best && isPlaceholder(src)) return best;
    }
  return src;
}

function sources(image: Element): Element[] {
  const picture = image.parentElement;
  return picture?.localName === 'picture' ? [...picture.querySelectorAll('source')] : [];
}

/** `<noscript>` of a page with scripts is text; where it holds pictures, it is their only trace. */
function openNoscript(root: Element) {
  for (const noscript of root.querySelectorAll('noscript')) {
    const source = noscript.textContent ?? '';
    const html = /<img/i.test(source) ? source : noscript.innerHTML;
    if (!/<img/i.test(html)) continue;
    const box = root.ownerDocument.createElement('template');
    box.innerHTML = html;
    const images = [...box.content.querySelectorAll('img')];
    const text = box.content.textContent?.trim() ?? '';
    // Counting pixels of statistics live in noscript too.
    const isPixel = images.every((image) => /^[01]$/.test(image.getAttribute('width') ?? ''));
    if (!images.length || text.length > 100 || isPixel) continue;
    dropPlaceholder(noscript);
    dropPreviews(noscript, images);
    noscript.replaceWith(box.content);
  }
}

/** The picture that a script would have filled stands beside the noscript. */
function dropPlaceholder(noscript: Element) {
  for (const beside of [noscript.previousElementSibling, noscript.nextElementSibling]) {
    const image = beside?.localName === 'img' ? beside : beside?.querySelector('img');
    if (!beside || !image || beside.textContent?.trim()) continue;
    if (beside.querySelectorAll('img').length > 1) continue;
    beside.remove();
    return;
  }
}

/** A blurred preview of the same file stands before it, in the box that both share. */
function dropPreviews(noscript: Element, images: readonly Element[]) {
  const names = new Set(images.map(fileName).filter(Boolean));
  const box = noscript.closest('figure') ?? noscript.parentElement;
  for (const preview of box?.querySelectorAll('img') ?? [])
    if (names.has(fileName(preview))) preview.remove();
}

/** Long enough to be a file of its own, not a size. */
const fileName = (image: Element) =>
  /([^/?#]{8,})(?:[?#]|$)/.exec((image.getAttribute('src') ?? '').replace(/^.*\//, ''))?.[1] ?? '';

/**
 * Gives every image under `root` one `src`, the real one: past lazy loading, `srcset`, `<picture>`
 * and `<noscript>`. Pictures of one pixel and placeholders without an address go.
 */
export function settleImages(root: Element) {
  openNoscript(root);
  for (const image of root.querySelectorAll('img')) {
    const src = realAddress(image);
    const isDrawn = image.hasAttribute('data-drawn');
    if (!isDrawn && (!src || isPlaceholder(src) || isPixel(image))) {
      image.remove();
      continue;
    }
    image.setAttribute('src', src);
    const title = image.getAttribute('alt') ?? image.getAttribute('data-alt') ?? '';
    for (const name of image.getAttributeNames())
      if (!/^(?:src|title|width|height|class|id|style)$|^data-p$/.test(name))
        image.removeAttribute(name);
    image.setAttribute('alt', title.trim());
    const picture = image.parentElement;
    if (picture?.localName === 'picture') picture.replaceWith(image);
  }
}

const isPixel = (image: Element) =>
  /^[012](?:px)?$/.test(image.getAttribute('width') ?? '') &&
  /^[012](?:px)?$/.test(image.getAttribute('height') ?? '');
