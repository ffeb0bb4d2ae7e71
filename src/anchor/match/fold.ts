/**
 * Text as the matcher compares it: without any white space, in lower case, with one kind of quote
 * mark and dash. Two DOMs of one text differ most in white space and typography; what is left is
 * what a reader would call the same words.
 */
export interface Folded {
  readonly codes: Uint16Array;
  /** Where each code stands in the text it was made from. */
  readonly at: Uint32Array;
}

/** No character: what is dropped. */
const DROPPED = 0xffff;
/** Filled as characters are met: a page uses few hundred of the 65536. */
const table = new Uint16Array(65536);

function foldCode(code: number): number {
  // Scripts without case and typography of ours: nothing to look up, and many characters.
  if ((code >= 0x0590 && code < 0x10a0) || (code > 0x3000 && code < 0xfe00)) return code;
  const char = String.fromCharCode(code);
  if (/[\s\u00ad\u200b\u2060\ufeff\uffff]/.test(char)) return DROPPED;
  if (/[\u2018\u2019\u201b\u02bc\u2032`]/.test(char)) return 0x27;
  if (/[\u201c\u201d\u201f\u2033\u00ab\u00bb]/.test(char)) return 0x22;
  if (/[\u2010-\u2015\u2212]/.test(char)) return 0x2d;
  const lower = char.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Folds `text` from `from` on into `out`, at most `count` characters; gives the new length. */
function foldInto(
  text: string,
  from: number,
  to: number,
  codes: Uint16Array,
  at: Uint32Array | undefined,
  length: number,
): number {
  let out = length;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    let folded = table[code] as number;
    if (folded === 0) {
      folded = foldCode(code);
      table[code] = folded;
    }
    if (folded === DROPPED) continue;
    codes[out] = folded;
    if (at) at[out] = i;
    out++;
  }
  return out;
}

/** Folds short texts one after the other into one buffer, which takes `size` characters. */
export function folder(size: number) {
  const codes = new Uint16Array(size);
  let length = 0;
  return {
    codes,
    /** Adds a text; gives the length of the buffer after it. */
    add(text: string): number {
      length = foldInto(text, 0, text.length, codes, undefined, length);
      return length;
    },
  };
}

/** A short text folded, without places. */
export function foldShort(text: string): Uint16Array {
  const { codes, add } = folder(text.length);
  return codes.subarray(0, add(text));
}

/** Characters folded between two looks at the clock: about 0.5 ms. */
const CHUNK = 65536;

/** A whole page's text folded, in slices. */
export async function foldText(
  text: string,
  pause: () => Promise<void> | undefined,
): Promise<Folded> {
  const codes = new Uint16Array(text.length);
  const at = new Uint32Array(text.length);
  let length = 0;
  for (let from = 0; from < text.length; from += CHUNK) {
    length = foldInto(text, from, Math.min(from + CHUNK, text.length), codes, at, length);
    await pause();
  }
  return { codes: codes.subarray(0, length), at: at.subarray(0, length) };
}

/** How many codes come before an offset of the text that was folded. */
export function denseIndex({ at }: Folded, offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
