import type { ArticleImage, Asset, MissReason } from '../model/asset';
import { imageType } from '../model/image-type';
import { database } from './database';
import { sha256 } from './sha256';

/**
 * Keeps an image's bytes for an article, the same bytes once for all articles. Bytes that are no
 * image are not kept; the row then says so.
 */
export async function keepImage(articleId: string, url: string, bytes: Blob): Promise<void> {
  const type = await imageType(bytes);
  if (!type) return missImage(articleId, url, 'not-an-image');
  const hash = await sha256(bytes);
  const asset: Asset = {
    sha256: hash,
    blob: new Blob([bytes], { type }),
    type,
    size: bytes.size,
  };
  await database.transaction('rw', [database.images, database.assets], async () => {
    // The article may have been deleted while the image was on its way.
    if (!(await database.images.get([articleId, url]))) return;
    if (!(await database.assets.get(hash))) await database.assets.add(asset);
    await database.images.update([articleId, url], { sha256: hash, type, missing: '' });
  });
}

/** Says why an image could not be kept; bytes that were kept earlier stay. */
export async function missImage(
  articleId: string,
  url: string,
  missing: MissReason,
): Promise<void> {
  await database.transaction('rw', database.images, async () => {
    const row = await database.images.get([articleId, url]);
    if (row && !row.sha256) await database.images.update([articleId, url], { missing });
  });
}

/** What became of each image of an article. */
export const imagesOf = (articleId: string): Promise<ArticleImage[]> =>
  database.images.where({ articleId }).toArray();

/** The kept bytes with these hashes; those that are not there are left out. */
export async function assetsNamed(hashes: string[]): Promise<Asset[]> {
  const rows = await database.assets.bulkGet([...new Set(hashes)]);
  return rows.filter((row) => row !== undefined);
}
