import { folded, trimmed } from '../model/tags';

/** A tag in use and how many articles carry it. */
export interface KnownTag {
  tag: string;
  count: number;
}

/** More would be a list to read, not a completion. */
const OFFERED = 6;

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
