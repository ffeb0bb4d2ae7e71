/** Bytes of a name in UTF-8: ext4 and APFS take 255, sync services and ZIP tools sometimes less. */
export const MOST_BYTES = 200;

/** Names that Windows keeps for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;

const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Bytes of a text in UTF-8. */
export const byteLength = (text: string): number => encoder.encode(text).length;

/** A title as a name that people read: only what is no part of a name anywhere goes. */
export const plainName = (title: string): string =>
  title
    .normalize('NFC')
    .replace(/(?:(?![\u200C\u200D])\p{C}|[\p{Zl}\p{Zp}\\/:*?"<>|#^[\]])+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');

/** A name of at most `bytes` that no device has: the name of a device counts up to its first dot. */
export function safeName(name: string, bytes: number): string {
  const short = shortened(name, bytes);
  const [base = ''] = short.split('.');
  if (!DEVICE.test(base.trim())) return short;
  return shortened(`${base}_${short.slice(base.length)}`, bytes);
}

/** Cut between characters as people see them, so that no letter loses its accent. */
function shortened(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  let result = '';
  let size = 0;
  for (const { segment } of graphemes.segment(text)) {
    size += byteLength(segment);
    if (size > bytes) break;
    result += segment;
  }
  return result.replace(/[-\s.]+$/, '');
}
