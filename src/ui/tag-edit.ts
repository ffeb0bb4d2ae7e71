/** A tag in use and how many articles carry it. */
export interface KnownTag {
  tag: string;
  count: number;
}

/** What ends a tag while typing or pasting, in Latin and Chinese punctuation. */
const SEPARATOR = /[,，、;；\n\t]/;

/** More would be a list to read, not a completion. */
const OFFERED = 6;

/** Two spellings that are one tag to a reader: case, width and composition do not count. */
const folded = (tag: string) => tag.normalize('NFKC').toLowerCase();

const trimmed = (tag: string) => tag.replace(/\s+/g, ' ').trim().replace(/^#+/, '');

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
export function addTags(tags: string[], added: string[], known: KnownTag[]): string[] {
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
 * The tags in use that what is typed may become: those that begin with it, then those in which a
 * later word does, then those that hold it anywhere; the more used first. Nothing typed offers the
 * most used. Never one that is on the article already.
 */
export function completions(known: KnownTag[], tags: string[], typed: string): KnownTag[] {
  const wanted = folded(trimmed(typed));
  const have = new Set(tags.map(folded));
  const rank = (tag: string) => {
    const name = folded(tag);
    if (name.startsWith(wanted)) return 0;
    const at = name.indexOf(wanted);
    if (at < 0) return -1;
    return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 2 : 1;
  };
  return known
    .filter(({ tag }) => !have.has(folded(tag)) && rank(tag) >= 0)
    .sort((one, two) => rank(one.tag) - rank(two.tag) || two.count - one.count)
    .slice(0, OFFERED);
}
