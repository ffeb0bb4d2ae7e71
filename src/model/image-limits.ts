import type { MissReason } from './asset';

/** How much of an article's images is kept; what is beyond is missed, and the person is told. */
export const IMAGE_LIMITS = {
  /** Bytes of one image, and of all images of an article. */
  imageBytes: 15_000_000,
  articleBytes: 60_000_000,
  count: 200,
  /** Milliseconds for one image to come, and for all of them. */
  imageMs: 20_000,
  articleMs: 90_000,
} as const;

/** Whether an image is missing because of a limit of ours. */
export const isOverLimit = (reason: MissReason): boolean =>
  reason === 'too-large' ||
  reason === 'too-many' ||
  reason === 'over-limit' ||
  reason === 'too-slow';
