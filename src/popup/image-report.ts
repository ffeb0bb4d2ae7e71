import type { Article } from '../model/article';
import { type ArticleImage, imageState, type MissReason } from '../model/asset';

/** What became of an article's images. */
export interface ImageReport {
  found: number;
  kept: number;
  pending: number;
  /** Those that are missing, with the reason. */
  missed: { url: string; alt: string; reason: MissReason }[];
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
