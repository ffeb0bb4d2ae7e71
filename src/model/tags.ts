/** What ends a tag while typing or pasting, in Latin and Chinese punctuation. */
const SEPARATOR = /[,，、;；\n\t]/;

/** More to choose from would be work to read. */
const SUGGESTED = 5;

/** Two spellings that are one tag to a reader: case, width and composition do not count. */
export const folded = (tag: string) => tag.normalize('NFKC').toLowerCase();

/** A tag without what people type around it: spaces, and the # of other programs. */
export const trimmed = (tag: string) => tag.replace(/\s+/g, ' ').trim().replace(/^#+/, '');

/**
 * Takes the finished tags out of what was typed: everything before the last separator. `rest` is the
 * tag that is still being typed.
 */
export function splitTyped(typed: string): { done: string[]; rest: string } {
  const parts = typed.split(SEPARATOR);
  const rest = parts.pop() ?? '';
  return { done: parts.map(trimmed).filter(Boolean), rest: rest.trimStart() };
}

/**
 * The tags with the new ones after them. A tag that is there already is not added again, and one that
 * is in use elsewhere is taken in the spelling it has there.
 */
export function addTags(tags: string[], added: string[], known: { tag: string }[]): string[] {
  const spelling = new Map(known.map(({ tag }) => [folded(tag), tag]));
  const result = [...tags];
  const have = new Set(tags.map(folded));
  for (const tag of added.map(trimmed).filter(Boolean)) {
    if (have.has(folded(tag))) continue;
    have.add(folded(tag));
    result.push(known.some((one) => one.tag === tag) ? tag : (spelling.get(folded(tag)) ?? tag));
  }
  return result;
}

/**
 * Tags in use that the source's own words name, and that are not given yet: what a person would most
 * likely choose, without anybody guessing.
 */
export function suggestedTags(words: string[], tags: string[], known: { tag: string }[]): string[] {
  const said = new Set(words.map((word) => folded(trimmed(word))));
  const given = new Set(tags.map(folded));
  return known
    .map(({ tag }) => tag)
    .filter((tag) => said.has(folded(tag)) && !given.has(folded(tag)))
    .slice(0, SUGGESTED);
}
