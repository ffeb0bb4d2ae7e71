import { detect } from 'chardet';

/** As much as an HTML parser looks for its encoding in (HTML Standard, 13.2.3.2). */
const META_WITHIN = 1024;

/**
 * The encoding of a text by its first bytes, as a label for `TextDecoder`: a byte order mark, valid
 * UTF-8, zeros where UTF-16 has them, what an HTML file says of itself, else the likeliest by the
 * frequency of its letters.
 */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const wide = wideOf(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return saidIn(bytes) || known(detect(bytes) ?? '') || 'windows-1252';
}

/** The bytes may end in the middle of a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Latin text in UTF-16 has a zero in every pair; other encodings of text have none at all. */
function wideOf(bytes: Uint8Array): string {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (!byte) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < bytes.length / 10) return '';
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function saidIn(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, META_WITHIN));
  const said = /<meta[^>]+charset=["']?\s*([\w-]+)|<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
  return known(said?.[1] ?? said?.[2] ?? '');
}

/** The label as the browser calls it; '' when it cannot read that. */
function known(label: string): string {
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return '';
  }
}
