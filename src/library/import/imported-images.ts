import type { ReadImage } from '../../markdown/read-article';
import type { ArticleImage, Asset } from '../../model/asset';
import { imageType } from '../../model/image-type';
import { sha256 } from '../../store/sha256';

/** Finds a file of the import by its path; undefined when it is not there. */
export type FileAt = (path: string) => Promise<Blob | undefined>;

/** The images of an imported article, with the bytes that came along. */
export interface SettledImages {
  images: ArticleImage[];
  assets: Asset[];
}

/**
 * Finds the images' bytes among the imported files and gives every image of the body an address that
 * stands for itself: its own on the web, else `asset:SHA-256`. What the import does not hold is in
 * the list with its reason.
 */
export async function settleImages(
  body: HTMLElement,
  named: ReadImage[],
  base: string,
  fileAt: FileAt,
): Promise<SettledImages> {
  const images: ArticleImage[] = [];
  const assets = new Map<string, Asset>();
  for (const { path, ...image } of named) {
    const asset = path ? await assetAt(path, fileAt) : undefined;
    if (asset) assets.set(asset.sha256, asset);
    const url = addressOf(image.url, base, asset);
    for (const element of body.querySelectorAll('img'))
      if (element.getAttribute('src') === image.url) element.setAttribute('src', url);
    images.push({ ...image, url, ...kept(image, asset) });
  }
  return { images, assets: [...assets.values()] };
}

/**
 * Takes images that stand in the HTML as data out of it, as SingleFile leaves them: they become images
 * of the library, of which the same bytes are kept once. What is no image loses its element.
 */
export async function takeOutImages(body: HTMLElement): Promise<SettledImages> {
  const images = new Map<string, ArticleImage>();
  const assets = new Map<string, Asset>();
  for (const element of body.querySelectorAll('img[src^="data:" i]')) {
    const asset = await assetOf(bytesOf(element.getAttribute('src') ?? ''));
    if (!asset) {
      element.remove();
      continue;
    }
    const url = `asset:${asset.sha256}`;
    const alt = element.getAttribute('alt') ?? '';
    element.setAttribute('src', url);
    assets.set(url, asset);
    images.set(url, { articleId: '', url, alt, ...kept(undefined, asset) });
  }
  return { images: [...images.values()], assets: [...assets.values()] };
}

/** Read by hand: the extension's policy lets no `data:` be fetched. */
function bytesOf(address: string): Blob {
  const [, isBase64, data = ''] = /^data:[^,]*?(;base64)?,([\s\S]*)$/i.exec(address) ?? [];
  try {
    const text = decodeURIComponent(data);
    const bytes = isBase64 ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : text;
    return new Blob([bytes]);
  } catch {
    return new Blob();
  }
}

async function assetAt(path: string, fileAt: FileAt): Promise<Asset | undefined> {
  const file = await fileAt(path);
  return file && assetOf(file);
}

async function assetOf(bytes: Blob): Promise<Asset | undefined> {
  const type = await imageType(bytes);
  if (!type) return undefined;
  const blob = new Blob([bytes], { type });
  return { sha256: await sha256(blob), blob, type, size: blob.size };
}

const kept = (
  image: ArticleImage | undefined,
  asset: Asset | undefined,
): Pick<ArticleImage, 'sha256' | 'type' | 'missing'> =>
  asset
    ? { sha256: asset.sha256, type: asset.type, missing: '' }
    : { sha256: '', type: '', missing: image?.missing || 'not-found' };

function addressOf(url: string, base: string, asset: Asset | undefined): string {
  if (/^https?:/i.test(url)) return url;
  if (asset) return `asset:${asset.sha256}`;
  return base && URL.canParse(url, base) ? new URL(url, base).href : url;
}
