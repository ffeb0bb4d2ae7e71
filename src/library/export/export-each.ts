import type { Profile } from '../../model/profile';
import type { WholeArticle } from '../../model/whole-article';
import { wholeArticles } from '../../store/articles';
import { assetsNamed } from '../../store/images';
import type { Progress } from '../work-progress';
import { exportWhole, type WrittenWhole } from './export-article';
import { imageCrcs } from './image-crcs';

/** Articles that are read together, while those before them are being written. */
const BATCH = 20;

/** An article that is being exported, with all that it is made of. */
export interface LoadedArticle {
  whole: WholeArticle;
  /** The bytes of its images, by their hash. */
  blobs: Map<string, Blob>;
  /** Their CRC-32, by their hash; empty when nobody asked. */
  crcs: Map<string, number>;
}

/** What is to be read beside the rows. */
interface Extras {
  /** For a ZIP. */
  crcs?: boolean;
}

/**
 * These articles, in this order, read some at a time and ahead; ids of none are passed over. Tells how
 * far it is. Throws the signal's reason when aborted.
 */
export async function* loadEach(
  ids: string[],
  { progress, signal }: Progress,
  extras: Extras = {},
): AsyncGenerator<LoadedArticle> {
  const read = (at: number) => {
    const loading =
      at < ids.length ? loaded(ids.slice(at, at + BATCH), extras) : Promise.resolve([]);
    // Heard when it is its turn, if it comes to that.
    loading.catch(() => {});
    return loading;
  };
  let next = read(0);
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = await next;
    next = read(at + BATCH);
    for (const [index, one] of batch.entries()) {
      signal.throwIfAborted();
      progress(at + index, ids.length);
      yield one;
    }
  }
}

async function loaded(ids: string[], extras: Extras): Promise<LoadedArticle[]> {
  const wholes = await wholeArticles(ids);
  const hashes = wholes.flatMap(({ images }) => images.map(({ sha256 }) => sha256));
  const assets = await assetsNamed(hashes.filter(Boolean));
  const blobs = new Map(assets.map(({ sha256, blob }) => [sha256, blob]));
  const crcs = extras.crcs ? await imageCrcs(blobs) : new Map<string, number>();
  return wholes.map((whole) => ({ whole, blobs, crcs }));
}

/** These articles as files of a profile's form, no two at the same path. */
export async function* exportEach(
  ids: string[],
  profile: Profile,
  control: Progress,
  extras: Extras = {},
): AsyncGenerator<{ whole: WholeArticle; written: WrittenWhole; crcs: Map<string, number> }> {
  const taken = new Set<string>();
  for await (const { whole, blobs, crcs } of loadEach(ids, control, extras))
    yield { whole, written: await exportWhole(whole, profile, taken, blobs), crcs };
}
