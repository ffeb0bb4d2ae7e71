/** One character of Chinese, Japanese or Korean counts as a word, as their readers count. */
const WORD =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’_-]*[\p{L}\p{N}\p{M}])?/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const CJK_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How many words a text has; Chinese, Japanese and Korean are counted by character. */
export function countWords(text: string): number {
  if (!CJK.test(text)) return text.match(WORD)?.length ?? 0;
  const characters = text.match(CJK_RUN)?.length ?? 0;
  return characters + (text.replace(CJK_RUN, ' ').match(WORD)?.length ?? 0);
}
