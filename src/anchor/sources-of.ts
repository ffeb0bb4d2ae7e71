/** More addresses of one element are not kept, nor longer ones. */
const MOST = 8;
const LONGEST = 2000;

/**
 * What tells an element from others of its kind beside its words: the addresses of its images, the
 * TeX of a formula; [] when it has neither. A page and its copy share at least one of them.
 */
export function sourcesOf(element: Element): string[] {
  const images = element.matches(IMAGE) ? [element] : [...element.querySelectorAll(IMAGE)];
  const found = images.length ? images.flatMap(addressesOf) : texOf(element);
  return [...new Set(found)].filter(({ length }) => length <= LONGEST).slice(0, MOST);
}

const IMAGE = 'img, [role="img"][data-source]';

/** Where pages that load their images late keep the address. */
const ATTRIBUTES = ['data-source', 'src', 'data-src', 'data-original', 'data-lazy-src'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

function addressesOf(image: Element): string[] {
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : undefined;
  const holders = [image, ...(picture?.querySelectorAll('source') ?? [])];
  const written = [
    ...ATTRIBUTES.map((name) => image.getAttribute(name)),
    ...holders.flatMap((holder) =>
      SETS.flatMap((name) =>
        // Addresses may hold commas; a candidate ends with white space and a descriptor.
        (holder.getAttribute(name) ?? '').split(/,\s+|\s+[\d.]+[wx],?\s*/),
      ),
    ),
  ];
  return written.flatMap((address) => {
    const key = address && keyOf(address.trim(), image.baseURI);
    return key ? [key] : [];
  });
}

/** An address as it is compared: absolute and without hash; image data by a short hash of it. */
function keyOf(address: string, base: string): string {
  if (/^data:/i.test(address)) return `data:${hashOf(address)}`;
  const url = URL.parse(address, base) ?? URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return /^asset:/.test(address) ? address : '';
  url.hash = '';
  return url.href;
}

/** FNV-1a with 32 bits, and the length (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}

function texOf(element: Element): string[] {
  const tex =
    element.querySelector('annotation[encoding="application/x-tex"]')?.textContent ??
    element.querySelector('[alttext]')?.getAttribute('alttext') ??
    element.getAttribute('alttext');
  const folded = tex?.replace(/\s+/g, '') ?? '';
  return folded ? [`tex:${folded}`] : [];
}

/**
 * How surely two elements show the same by their sources: 1 the same address, 0.9 the same but for
 * its query (a size, a version), 0 nothing in common.
 */
export function sharedSource(some: readonly string[], others: readonly string[]): number {
  if (some.some((source) => others.includes(source))) return 1;
  const bare = new Set(others.map(withoutQuery));
  return some.some((source) => bare.has(withoutQuery(source))) ? 0.9 : 0;
}

/** An image script names its image in the query: nothing is left to compare there. */
function withoutQuery(source: string): string {
  const [path = ''] = source.split('?');
  return /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(path) ? path : source;
}

/** Whether two elements show a file of the same name, wherever it lies: one that moved to another host. */
export function shareFile(some: readonly string[], others: readonly string[]): boolean {
  const files = new Set(others.map(fileOf).filter(Boolean));
  return some.some((source) => files.has(fileOf(source)));
}

/** Many files have such a name: it tells none from another. */
const COMMON = /^(?:image|img|photo|picture|cover|hero|main|default|large|medium|small|\d{1,3})\./i;

/** The name of an image's file; '' for what has none, or one that says nothing. */
function fileOf(source: string): string {
  const [path = ''] = source.split('?');
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return /\.(?:jpe?g|png|gif|webp|avif|svg)$/.test(name) && !COMMON.test(name) ? name : '';
}
