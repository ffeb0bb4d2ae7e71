import type { ArticleImage } from '../../model/asset';

/** An image whose bytes go with the file. */
export interface KeptImage {
  sha256: string;
  /** How the body names it. */
  reference: string;
  /** Its path in the export. */
  path: string;
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/x-icon': 'ico',
};

/**
 * The kept images by their address in the body. Names are the first 16 digits of the hash, so they are
 * safe in any address and file system. Two addresses of the same picture differ in a fragment, which
 * names no other file but tells them apart when the file is read again.
 */
export function keptImages(
  images: ArticleImage[],
  { folder, reference }: { folder: string; reference: string },
): Map<string, KeptImage> {
  const kept = new Map<string, KeptImage>();
  const uses = new Map<string, number>();
  for (const { url, sha256, type } of images) {
    if (!sha256 || kept.has(url)) continue;
    const use = (uses.get(sha256) ?? 0) + 1;
    uses.set(sha256, use);
    const extension = EXTENSIONS[type] ?? /^image\/([a-z0-9]{2,5})$/.exec(type)?.[1] ?? 'bin';
    const name = `${sha256.slice(0, 16)}.${extension}`;
    kept.set(url, {
      sha256,
      reference: `${reference}${name}${use > 1 ? `#${use}` : ''}`,
      path: `${folder}/${name}`,
    });
  }
  return kept;
}
