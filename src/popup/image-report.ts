import type { Article } from '../model/article';
import { type ArticleImage, imageState, type MissReason } from '../model/asset';

/** An image that is not there, and why. */
export interface MissedImage {
  url: string;
  alt: string;
  reason: MissReason;
}

/** What became of an article's images. */
export interface ImageReport {
  found: number;
  kept: number;
  pending: number;
  /** Those that are missing, with the reason. */
  missed: MissedImage[];
}

/** Counts the images of an article and names those that could not be kept. */
export function imageReport(
  images: ArticleImage[],
  article: Pick<Article, 'version' | 'saved' | 'updated'>,
  now: number,
): ImageReport {
  // Until it is clipped again, `updated` moves with every note and would keep an end waiting.
  const clipped = article.version === 1 ? article.saved : article.updated;
  const report: ImageReport = { found: images.length, kept: 0, pending: 0, missed: [] };
  for (const image of images) {
    const state = imageState(image, clipped, now);
    if (state === 'kept') report.kept++;
    else if (state === 'pending') report.pending++;
    else report.missed.push({ url: image.url, alt: image.alt, reason: state });
  }
  return report;
}

/** Whether the next try may bring an image, with nothing changed but the hour. */
export const mayComeYet = (reason: MissReason): boolean =>
  reason === 'interrupted' || reason === 'offline' || reason === 'storage' || reason === 'too-slow';

/** The hosts of these addresses, each once. */
export const hostsOf = (urls: readonly string[]): string[] => [
  ...new Set(urls.map((url) => new URL(url).hostname)),
];

/** What to call an image in a list: its description, else its file name, else its address. */
export function imageName({ url, alt }: { url: string; alt: string }): string {
  if (alt) return alt;
  if (!URL.canParse(url) || url.startsWith('data:')) return url.slice(0, 40);
  const { pathname, hostname } = new URL(url);
  const name = pathname.split('/').pop();
  if (!name) return hostname;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
