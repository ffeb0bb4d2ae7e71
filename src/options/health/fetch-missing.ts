import { background } from '../../platform/background';
import { imagesOf } from '../../store/images';

interface Control {
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/**
 * Tries the missing images of these articles once more, as far as site access was granted. Resolves to
 * how many were kept now, of how many; what is missing still says why in its article.
 */
export async function fetchMissing(
  articleIds: string[],
  { progress, signal }: Control,
): Promise<{ kept: number; of: number }> {
  let kept = 0;
  let of = 0;
  for (const [at, id] of articleIds.entries()) {
    signal.throwIfAborted();
    progress(at, articleIds.length);
    const before = await countMissing(id);
    await background.fetchImages(id);
    of += before;
    kept += before - (await countMissing(id));
  }
  return { kept, of };
}

const countMissing = async (articleId: string): Promise<number> =>
  (await imagesOf(articleId)).filter(({ sha256 }) => !sha256).length;
