/** Signatures of the image types that browsers show (WHATWG MIME Sniffing Standard, section 6.1). */
const SIGNATURES: [type: string, at: number, bytes: string][] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBPVP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/avif', 4, 'ftypavis'],
  ['image/bmp', 0, 'BM'],
  ['image/x-icon', 0, '\0\0\x01\0'],
];

/**
 * What may stand before the root of an SVG. Each part ends in one place only: where a comment could
 * end at any later `-->` as well, a kilobyte of comments would be tried in endless ways.
 */
const SVG =
  /^(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE svg[^>]*>)*<svg[\s>]/i;

/** Enough for the signatures, and for the prolog and comments before an SVG's root element. */
const HEAD = 1024;

/**
 * The media type that an image's own bytes show, or '' when they are no image. Neither the server's
 * word nor the file name counts, so an error page answered for an image is found out.
 */
export async function imageType(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const head = String.fromCharCode(...bytes);
  const match = SIGNATURES.find(([, at, signature]) => head.startsWith(signature, at));
  if (match) return match[0];
  return SVG.test(head) ? 'image/svg+xml' : '';
}
