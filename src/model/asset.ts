/** An image's bytes, named by their SHA-256 and shared between articles. */
export interface Asset {
  sha256: string;
  blob: Blob;
  /** Decided by the bytes, never by the server's word or the file name. */
  type: string;
  size: number;
}

/** Why an image could not be kept. */
export type MissReason =
  | 'cors'
  | 'not-found'
  | 'too-large'
  | 'not-an-image'
  | 'offline'
  | 'over-limit';

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
