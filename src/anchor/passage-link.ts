import { describe } from './describe';
import { linearTextOf } from './linear-text-cache';
import { textFragment } from './text-fragment';

/**
 * A link that opens the page at `address` at a passage of the text below `root`; `exact` is false when
 * no words lead to this passage alone or it is not shown, and the link leads to the page.
 */
export function passageLink(
  range: Range | undefined,
  address: string,
  root: HTMLElement,
): { link: string; exact: boolean } {
  if (!range) return { link: address, exact: false };
  const { start, end } = describe(range, root);
  const { text } = linearTextOf(root);
  const fragment = textFragment(text, start, end, root.ownerDocument.documentElement.lang);
  if (!fragment) return { link: address, exact: false };
  return { link: `${address}${address.includes('#') ? '' : '#'}${fragment}`, exact: true };
}
