import type { Asset } from '../../model/asset';
import { database } from '../database';

/** The hashes of all images' bytes that are kept. */
export const assetHashes = (): Promise<string[]> => database.assets.toCollection().primaryKeys();

/** Of these images those that the library does not have. */
export async function missingAssets(hashes: string[]): Promise<string[]> {
  const known = new Set(await assetHashes());
  return hashes.filter((hash) => !known.has(hash));
}

/** Keeps bytes that came with a backup. Until their articles follow, nothing shows them. */
export const keepAssets = (assets: Asset[]): Promise<void> =>
  database.transaction('rw', database.assets, async () => {
    await database.assets.bulkPut(assets);
  });
