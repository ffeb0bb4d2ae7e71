/** What the highlights of a digest are put together by. */
export const DIGEST_ORDERS = ['tag', 'color', 'month'] as const;
export type DigestOrder = (typeof DIGEST_ORDERS)[number];
