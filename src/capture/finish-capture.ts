import type { Capture } from '../model/capture';
import { plainText } from '../model/plain-text';
import { sanitise } from '../model/sanitise';
import { tidyArticle } from './article/tidy-article';
import type { Metadata } from './metadata/read-metadata';
import { withDescription } from './metadata/with-description';
import { resolveAddresses } from './resolve-addresses';

/** What is known of the page that a part was taken from. */
interface Source {
  metadata: Metadata;
  /** What relative addresses are relative to, and the address that the person sees. */
  base: string;
  url: string;
  /** The direction of the text around the part; '' where nothing says. */
  dir: Capture['dir'];
  kind: Capture['kind'];
}

/**
 * Makes a capture of a prepared part of a page: addresses absolute, markup tidied (not that of a page
 * kept as it is), sanitised. The children of `root` are the part; `root` is used up.
 */
export function finishCapture(root: Element, { metadata, base, url, dir, kind }: Source): Capture {
  resolveAddresses(root, base, url);
  if (kind !== 'page') tidyArticle(root);
  const clean = sanitise(root.innerHTML);
  const box = clean.ownerDocument.createElement('div');
  box.append(clean);
  return {
    ...withDescription(metadata, box),
    dir: directionOf(box) || dir || metadata.dir,
    html: box.innerHTML.trim(),
    text: plainText(box),
    images: picturesOf(box, metadata.image),
    kind,
  };
}

/** The direction that the article's own markup gives, which may not be the page's. */
function directionOf(box: Element): Capture['dir'] {
  const length = box.textContent?.length ?? 0;
  for (const element of box.querySelectorAll('[dir]')) {
    if ((element.textContent?.length ?? 0) < length / 2) continue;
    const dir = element.getAttribute('dir')?.toLowerCase();
    if (dir === 'rtl' || dir === 'ltr') return dir;
  }
  return '';
}

function picturesOf(box: Element, lead: string): Capture['images'] {
  const images = new Map<string, string>();
  if (lead) images.set(lead, '');
  for (const image of box.querySelectorAll('img')) {
    const url = image.getAttribute('src') ?? '';
    const alt = image.getAttribute('alt') ?? '';
    if (url && !images.get(url)) images.set(url, alt);
  }
  return [...images].map(([address, alt]) => ({ url: address, alt }));
}

/** The direction that the page gives to this part of it; '' where it says nothing of it. */
export function outerDirection(part: Element | null): Capture['dir'] {
  const dir = part?.closest('[dir]')?.getAttribute('dir')?.toLowerCase();
  return dir === 'rtl' || dir === 'ltr' ? dir : '';
}
