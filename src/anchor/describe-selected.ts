import { EXACT_LIMIT, type Target } from '../model/target';
import { describe } from './describe';
import { describeElement } from './describe-element';

/**
 * What is stored of a selection, an element as a whole or a range; or why nothing is: it shows no
 * words, or too many for one passage.
 */
export function describeSelected(
  { range, element }: { range: Range; element?: Element | undefined },
  root: Element,
): Target | 'nothingSelected' | 'passageTooLong' {
  const target = (element && describeElement(element, root)) ?? describe(range, root);
  if (!target.exact && !target.element) return 'nothingSelected';
  return target.exact.length > EXACT_LIMIT ? 'passageTooLong' : target;
}

/** Whether two targets are the same passage of the same text. */
export const isSamePlace = (one: Target, other: Target): boolean =>
  one.start === other.start &&
  one.exact === other.exact &&
  one.element?.kind === other.element?.kind &&
  one.element?.ordinal === other.element?.ordinal &&
  one.element?.sources.join() === other.element?.sources.join();
