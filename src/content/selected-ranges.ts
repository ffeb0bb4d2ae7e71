import { shadowOf } from '../capture/copy-page';

/**
 * What is selected in a page, every range of it in the order of the text; also within shadow trees,
 * and in the frame that has the focus when it is of the same origin. [] when nothing is.
 */
export function selectedRanges(document: Document): AbstractRange[] {
  const selection = document.getSelection();
  const count = selection?.rangeCount ?? 0;
  if (selection && count > 1)
    return Array.from({ length: count }, (_, index) => selection.getRangeAt(index)).filter(
      ({ collapsed }) => !collapsed,
    );
  // Seen from outside, a selection within a shadow tree is collapsed, or ends at its host.
  const composed = selection?.getComposedRanges({ shadowRoots: shadowRoots(document) }) ?? [];
  const ranges = composed.filter(({ collapsed }) => !collapsed);
  return ranges.length ? ranges : inFrame(document.activeElement);
}

function inFrame(active: Element | null): AbstractRange[] {
  const inside = active instanceof HTMLIFrameElement ? active.contentDocument : null;
  return inside ? selectedRanges(inside) : [];
}

function shadowRoots(tree: ParentNode): ShadowRoot[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => {
    const root = shadowOf(element);
    return root ? [root, ...shadowRoots(root)] : [];
  });
}
