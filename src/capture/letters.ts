/**
 * Written out as ranges, not as `\p{L}`: such classes take milliseconds to compile on a page that
 * sees each of them once, and a capture is a click that someone waits for.
 */
const NOT_LETTERS =
  /[\s!-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+/g;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
/** Nearly every text; asked first, as it says no at the first other character. */
const LATIN = /^[^\u3000-\uffff]*$/;
const CJK_START = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** Letters and digits of a text in lower case: two texts that say the same are equal by it. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(NOT_LETTERS, '');

/** How many Chinese, Japanese and Korean characters a text has. */
export const countCjk = (text: string): number =>
  LATIN.test(text) ? 0 : (text.match(CJK)?.length ?? 0);

export const startsCjk = (text: string): boolean => CJK_START.test(text);
