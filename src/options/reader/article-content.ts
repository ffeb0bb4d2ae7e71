import type { ArticleImage, Asset, MissReason } from '../../model/asset';
import { sanitise } from '../../model/sanitise';

/** What is said in the place of an image that is not shown. */
export interface MissingImage {
  alt: string;
  /** Where it would have come from; '' when the address says nothing. */
  host: string;
  /** '' when it was never fetched. */
  reason: MissReason | '';
}

export interface ArticleContent {
  /** Inert until put into a document; nothing in it points at the network except links. */
  fragment: DocumentFragment;
  shown: number;
  missing: number;
  /** Frees the images; call it when the fragment is no longer shown. */
  release(): void;
}

/**
 * A stored article ready to be shown: sanitised once more, its images taken from the library, and a
 * named placeholder where one is missing. The placeholder holds no text of its own, so passages
 * count the same characters with and without images.
 */
export function articleContent(
  html: string,
  images: ArticleImage[],
  assets: Asset[],
  describeMissing: (image: MissingImage) => string,
): ArticleContent {
  const fragment = sanitise(html);
  const rows = new Map(images.map((row) => [row.url, row]));
  const blobs = new Map(assets.map((asset) => [asset.sha256, asset.blob]));
  const urls = new Map<string, string>();
  const urlOf = (sha256: string) => {
    const known = urls.get(sha256);
    const blob = blobs.get(sha256);
    if (known || !blob) return known;
    const made = URL.createObjectURL(blob);
    urls.set(sha256, made);
    return made;
  };
  hideEmpty(fragment);
  const pictures = fragment.querySelectorAll('img');
  let missing = 0;
  for (const image of pictures) {
    const address = image.getAttribute('src') ?? '';
    if (address.startsWith('data:')) continue;
    const row = rows.get(address);
    const kept = /^asset:(\w+)$/.exec(address)?.[1] ?? row?.sha256 ?? '';
    const url = kept && urlOf(kept);
    // By this an image that was highlighted is known again.
    image.dataset.source = address;
    if (url) image.src = url;
    else {
      missing++;
      const reason = row?.missing ?? '';
      image.replaceWith(placeholder(image, describeMissing, hostOf(address), reason));
    }
  }
  return {
    fragment,
    shown: pictures.length - missing,
    missing,
    release() {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
  };
}

/** Pages write empty paragraphs for the distance between full ones; ours have their own. */
function hideEmpty(fragment: DocumentFragment) {
  for (const paragraph of fragment.querySelectorAll('p'))
    if (!paragraph.textContent?.trim() && !paragraph.querySelector('img, input, math'))
      paragraph.hidden = true;
}

function placeholder(
  image: HTMLImageElement,
  describeMissing: (image: MissingImage) => string,
  host: string,
  reason: MissReason | '',
): HTMLElement {
  const box = image.ownerDocument.createElement('span');
  const alt = image.alt.trim();
  const said = describeMissing({ alt, host, reason });
  box.className = 'missing-image';
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', alt ? `${alt}. ${said}` : said);
  // Drawn by the stylesheet from the attributes.
  box.dataset.source = image.dataset.source ?? '';
  box.dataset.alt = alt;
  box.dataset.said = said;
  return box;
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? '';
}
