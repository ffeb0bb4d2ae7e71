/** What a reference shows: 1, [2], (a), *, †, "note 3". */
const LABEL =
  /^[[(]?\s*(?:(?:note|fn|footnote|ref)\.?\s*)?(\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶⁎∗]{1,3})\s*[\])]?[.:]?$/i;
/** What leads back from a note to its place. */
const BACK =
  /^[\s[(]*(?:(?:[↩↑^⏎↵⤴⬆]\ufe0f?)+|back(?: to (?:text|content|article|top))?|return(?: to text)?|jump up|\d{1,3})[\s\])]*$/i;

/** The number or sign of a note's reference, without brackets; '' for any other text. */
export function noteLabel(text: string): string {
  return LABEL.exec(text.trim())?.[1] ?? '';
}

/** True for the text of a link from a note back to its reference. */
export const isBackLabel = (text: string): boolean => BACK.test(text.trim());
