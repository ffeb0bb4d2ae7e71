import { describe } from '../../anchor/describe';
import type { Color } from '../../model/annotation';
import { newId } from '../../model/id';
import type { Passage } from '../../model/passage';
import { EXACT_LIMIT } from '../../model/target';

/** A passage made of a selection; undefined when it shows no text, or too much for one passage. */
export function newPassage(range: Range, color: Color): Passage | 'nothing' | 'too long' {
  const target = describe(range, document.body);
  if (!target.exact) return 'nothing';
  if (target.exact.length > EXACT_LIMIT) return 'too long';
  return { id: newId(), target, color, note: '', tags: [], created: new Date().toISOString() };
}

/** The passage on exactly the same words, if there is one: it is changed instead of doubled. */
export const samePassage = (
  { target }: Passage,
  passages: readonly Passage[],
): Passage | undefined =>
  passages.find((one) => one.target.start === target.start && one.target.exact === target.exact);
