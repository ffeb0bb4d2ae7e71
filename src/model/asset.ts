/** An image's bytes, named by their SHA-256 and shared between articles. */
export interface Asset {
  sha256: string;
  blob: Blob;
  /** Decided by the bytes, never by the server's word or the file name. */
  type: string;
  size: number;
}

/** Why an image could not be kept; for `too-…` and `over-limit` see image-limits.ts. */
export type MissReason =
  | 'cors'
  | 'not-found'
  | 'refused'
  | 'too-large'
  | 'not-an-image'
  | 'offline'
  | 'over-limit'
  | 'too-many'
  | 'too-slow'
  | 'storage'
  | 'interrupted';

/** Whether the browser, or the server asked from the page, withheld an image: site access may help. */
export const needsAccess = (reason: MissReason): boolean =>
  reason === 'cors' || reason === 'refused';

/** What became of one image of an article: its bytes, or the reason they are missing. */
export interface ArticleImage {
  articleId: string;
  /** The address as it stands in the body. */
  url: string;
  alt: string;
  /** '' while it is being fetched or when it could not be kept. */
  sha256: string;
  /** Media type of the kept bytes, else ''. */
  type: string;
  /** '' while it is being fetched or when it was kept. */
  missing: MissReason | '';
}

/** Fetching an article's images takes at most this long; what is open later was interrupted. */
const IMAGES_PATIENCE_MS = 120_000;

/** What to say of an image now: 'kept', 'pending', or why it is missing. */
export function imageState(
  image: Pick<ArticleImage, 'sha256' | 'missing'>,
  /** When the article was last clipped. */
  clipped: string,
  now: number,
): 'kept' | 'pending' | MissReason {
  if (image.sha256) return 'kept';
  if (image.missing) return image.missing;
  return now - Date.parse(clipped) < IMAGES_PATIENCE_MS ? 'pending' : 'interrupted';
}
