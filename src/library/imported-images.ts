import type { ReadImage } from '../markdown/read-article';
import type { ArticleImage, Asset } from '../model/asset';
import { imageType } from '../model/image-type';
import { sha256 } from '../store/sha256';

/** Finds a file of the import by its path; undefined when it is not there. */
export type FileAt = (path: string) => Promise<Blob | undefined>;

/** The images of an imported article, with the bytes that came along. */
interface SettledImages {
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

async function assetAt(path: string, fileAt: FileAt): Promise<Asset | undefined> {
  const file = await fileAt(path);
  const type = file && (await imageType(file));
  if (!file || !type) return undefined;
  const blob = new Blob([file], { type });
  return { sha256: await sha256(blob), blob, type, size: blob.size };
}

const kept = (
  image: ArticleImage,
  asset: Asset | undefined,
): Pick<ArticleImage, 'sha256' | 'type' | 'missing'> =>
  asset
    ? { sha256: asset.sha256, type: asset.type, missing: '' }
    : { sha256: '', type: '', missing: image.missing || 'not-found' };

function addressOf(url: string, base: string, asset: Asset | undefined): string {
  if (/^https?:/i.test(url)) return url;
  if (asset) return `asset:${asset.sha256}`;
  return base && URL.canParse(url, base) ? new URL(url, base).href : url;
}
