/** Loopback, link-local and private addresses (RFC 1918, 4193, 6761). */
const PRIVATE =
  /^(?:localhost|.*\.local(?:host)?|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|0\..*|\[(?:::1?|f[cd].*|fe80.*|::ffff:.*)\])$/i;

/** Whether an address leads to the public web, and not to this machine or its network. */
const isPublic = (url: string): boolean =>
  URL.canParse(url) && !PRIVATE.test(new URL(url).hostname);

/**
 * Whether an image may be asked for in a page's name: a public page must not make us ask a router or a
 * local server.
 */
export const mayAskFor = (imageUrl: string, pageUrl: string): boolean =>
  isPublic(imageUrl) || !isPublic(pageUrl);
