/** Letters that Unicode does not take apart but that people type without their mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};

/**
 * Marks of Latin, Greek and Cyrillic, Hebrew points and Arabic vowels, and what is never seen (soft
 * hyphen, zero-width characters). Marks of Thai, Japanese and Indic scripts make other letters: they stay.
 */
const DROPPED =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * A text as it is searched and compared: compatibility forms (full width, ligatures), case and
 * accents do not count. Folding twice changes nothing; folding pieces that end at white space gives
 * the pieces of the folded whole. The length may change: `unfoldedRange` in snippet.ts leads back.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(DROPPED, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđıς]/g, (letter) => LETTERS[letter] ?? letter);
}
