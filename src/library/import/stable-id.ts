import { sha256 } from '../../store/sha256';

/**
 * An id that the same words always give (RFC 9562, UUID version 8), so that importing an export twice
 * finds what came the first time.
 */
export async function stableId(...words: string[]): Promise<string> {
  const hash = await sha256(JSON.stringify(words));
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
