import { describe } from '../../anchor/describe';
import { linearTextOf } from '../../anchor/linear-text-cache';
import { textFragment } from './text-fragment';

/**
 * A link that opens the page at this passage; `exact` is false when no words lead to this passage
 * alone or it is not shown, and the link leads to the page.
 */
export function passageLink(
  range: Range | undefined,
  address: string,
): { link: string; exact: boolean } {
  if (!range) return { link: address, exact: false };
  const { start, end } = describe(range, document.body);
  const { text } = linearTextOf(document.body);
  const fragment = textFragment(text, start, end, document.documentElement.lang);
  if (!fragment) return { link: address, exact: false };
  return { link: `${address}${address.includes('#') ? '' : '#'}${fragment}`, exact: true };
}
