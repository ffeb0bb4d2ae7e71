import type { Capture } from '../model/capture';
import { background } from '../platform/background';
import { readImages } from '../platform/read-images';

/**
 * Gives a capture to the library and, once it is safe there, the bytes of its images one by one.
 * Resolves when it is safe; what goes wrong afterwards concerns one image, and its row says so.
 */
export async function handOver(capture: Capture, keep = background.keep): Promise<void> {
  const { articleId, wanted } = await keep(capture);
  readImages(
    wanted,
    (url, bytes) => background.keepImage(articleId, url, bytes),
    (url, reason) => background.missImage(articleId, url, reason),
  ).catch(console.debug);
}
