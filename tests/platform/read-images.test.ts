import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IMAGE_LIMITS } from '../../src/model/image-limits';
import { readImages } from '../../src/platform/read-images';

/** What a server answers: this many bytes, or a failure. */
let served: (url: string) => number | Error;
beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (url: string) => {
    const answer = served(url);
    if (answer instanceof Error) throw answer;
    const blob = { size: answer };
    return { ok: true, status: 200, headers: new Headers(), blob: async () => blob };
  });
});

async function read(urls: string[]) {
  const missed = new Map<string, string>();
  const kept: string[] = [];
  await readImages(
    urls,
    async (url) => void kept.push(url),
    async (url, reason) => void missed.set(url, reason),
  );
  return { kept, missed };
}
const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}.png`);

describe('the limits of images', () => {
  it('of one image: it is whole or missed, never cut', async () => {
    served = (url) => IMAGE_LIMITS.imageBytes + (url === 'large.png' ? 1 : 0);
    const { kept, missed } = await read(['whole.png', 'large.png']);
    expect(kept).toEqual(['whole.png']);
    expect([...missed]).toEqual([['large.png', 'too-large']]);
  });

  it('of one article: what is beyond the number is named, and so is what is beyond the size', async () => {
    served = () => 10;
    const crowd = await read(many(IMAGE_LIMITS.count + 2));
    expect(crowd.kept).toHaveLength(IMAGE_LIMITS.count);
    expect([...crowd.missed.values()]).toEqual(['too-many', 'too-many']);
    served = () => IMAGE_LIMITS.imageBytes;
    const heavy = await read(many(30));
    expect(new Set(heavy.missed.values())).toEqual(new Set(['over-limit']));
  });

  it('of time: what did not come in time says so, and not that the site refused', async () => {
    served = (url) =>
      url === 'slow.png' ? new DOMException('late', 'TimeoutError') : new TypeError('failed');
    const { missed } = await read(['slow.png', 'closed.png']);
    expect(Object.fromEntries(missed)).toEqual({ 'slow.png': 'too-slow', 'closed.png': 'cors' });
  });
});
