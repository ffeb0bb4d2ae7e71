import { isSamePlace } from '../../anchor/describe-selected';
import type { Color } from '../../model/annotation';
import { newId } from '../../model/id';
import type { Target } from '../../model/target';
import type { MessageKey } from '../../platform/text';
import type { PagePassages } from './page-passages';

/** A passage that was marked: its id at once, and what to say of it when that is true. */
interface Marked {
  id: string;
  said: Promise<MessageKey>;
}

/** Makes a highlight of a passage, or gives another colour to the one on the same words. */
export function markTarget(target: Target, color: Color, passages: PagePassages): Marked {
  const same = passages.list().find((one) => isSamePlace(one.target, target));
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
