/**
 * A text as it is compared: case, width and Latin accents do not count. Only the combining marks of
 * Latin, Greek and Cyrillic go (U+0300–U+036F): a Japanese or Thai mark makes another letter.
 */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** The words of a query, each once, as `missingWords` compares them. */
export const searchWords = (query: string): string[] => [
  ...new Set(folded(query).split(/\s+/).filter(Boolean)),
];

/** Those of the words that the text does not hold. Any part of a text counts, so Chinese works too. */
export function missingWords(words: string[], text: string): string[] {
  if (!words.length) return [];
  const searched = folded(text);
  return words.filter((word) => !searched.includes(word));
}
