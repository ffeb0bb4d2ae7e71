/**
 * Silent reading of English non-fiction by adults: 238 words a minute (Brysbaert 2019, Journal of
 * Memory and Language 109, from 190 studies); rounded down, as people read on screens and pause.
 */
const WORDS_A_MINUTE = 230;

/** Chinese and Japanese are counted by character; adults read roughly 300 to 500 of them a minute. */
const CHARACTERS_A_MINUTE = 400;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * How many minutes an article takes to read, at least one. Which speed counts is told by its
 * language, and by its title when the page named none.
 */
export function readingMinutes(article: { words: number; lang: string; title: string }): number {
  const byCharacter = article.lang ? /^(?:zh|ja)\b/i.test(article.lang) : CJK.test(article.title);
  return Math.max(
    1,
    Math.round(article.words / (byCharacter ? CHARACTERS_A_MINUTE : WORDS_A_MINUTE)),
  );
}
