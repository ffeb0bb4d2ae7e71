/** Scripts that need their own fonts and measure, with the language that stands for each. */
const SCRIPTS: [lang: string, characters: RegExp][] = [
  // Kana first: Japanese is written with Chinese characters too.
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** Enough to tell what a text is written in. */
const SAMPLE = 2000;
const SHARE = 0.1;

/** The language that a text's script suggests when the page names none; '' for all others. */
export function scriptOf(text: string): string {
  const sample = text.replace(/\s+/g, ' ').slice(0, SAMPLE);
  const enough = sample.length * SHARE;
  return SCRIPTS.find(([, script]) => (sample.match(script)?.length ?? 0) > enough)?.[0] ?? '';
}
