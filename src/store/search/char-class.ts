/** What a character is to the search: between words, part of a word, or of a run without spaces. */
export const GAP = 0;
export const LETTER = 1;
/** Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese: any part of a run can be looked for. */
export const RUN = 2;

const LETTERS = /[\p{L}\p{N}\p{M}]/u;
/** By script, and what these scripts share with others: ー, 〆, the combining voiced sound marks. */
const RUNS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30fc\u3006\u3099\u309a]/u;
const BMP = 0x10000;

const classify = (char: string): number =>
  !LETTERS.test(char) ? GAP : RUNS.test(char) ? RUN : LETTER;

let table: Uint8Array | undefined;

/** One look-up a character instead of two expressions; made when first needed, in a few milliseconds. */
function bmpTable(): Uint8Array {
  if (table) return table;
  table = new Uint8Array(BMP);
  for (let code = 0; code < BMP; code++) table[code] = classify(String.fromCharCode(code));
  return table;
}

/** The class of a code point: GAP, LETTER or RUN. */
export const classOf = (code: number): number =>
  code < BMP ? (bmpTable()[code] ?? GAP) : classify(String.fromCodePoint(code));
