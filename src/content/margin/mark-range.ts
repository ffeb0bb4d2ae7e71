import { describe } from '../../anchor/describe';
import type { Color } from '../../model/annotation';
import { newId } from '../../model/id';
import { EXACT_LIMIT } from '../../model/target';
import type { MessageKey } from '../../platform/text';
import type { PagePassages } from './page-passages';

/** A passage that was marked: its id at once, and what to say of it when that is true. */
interface Marked {
  id: string;
  said: Promise<MessageKey>;
}

/**
 * Makes a highlight of a range, or gives another colour to the one on the same words. Answers why not
 * when the range shows no words, or too many for one passage.
 */
export function markRange(range: Range, color: Color, passages: PagePassages): Marked | MessageKey {
  const target = describe(range, document.body);
  if (!target.exact) return 'nothingSelected';
  if (target.exact.length > EXACT_LIMIT) return 'passageTooLong';
  const same = passages
    .list()
    .find((one) => one.target.start === target.start && one.target.exact === target.exact);
  if (same) {
    passages.edit(same.id, { color });
    return { id: same.id, said: Promise.resolve('colorChanged') };
  }
  const id = newId();
  const created = new Date().toISOString();
  const adding = passages.add({ id, target, color, note: '', tags: [], created });
  return {
    id,
    said: adding.then(({ saved }) => (saved ? 'highlighted' : 'highlightedArticleToo')),
  };
}
