import { wholeMeant } from '../../anchor/whole-element';

/** What a person has selected in a page. */
export interface Selected {
  range: Range;
  /** Whether it was selected from its end to its start: the pointer is at the start then. */
  backward: boolean;
  /** What was selected is this element as a whole. */
  element?: Element;
}

/**
 * The selected passage; undefined when nothing is selected, only white space is, or it is text that
 * is being edited. `roots` are open shadow trees in which the selection may be.
 */
export function selectedPassage(
  document: Document,
  roots: readonly ShadowRoot[],
): Selected | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount || document.designMode === 'on') return undefined;
  const range = selection.isCollapsed
    ? inShadow(selection, roots)
    : selection.getRangeAt(0).cloneRange();
  if (!range || range.collapsed || isEditable(range.commonAncestorContainer)) return undefined;
  const backward = selection.direction === 'backward';
  const element = wholeMeant(range);
  if (!element && !range.toString().trim()) return undefined;
  return { range, backward, ...(element && { element }) };
}

/** A selection inside a shadow tree looks collapsed from outside. */
function inShadow(selection: Selection, roots: readonly ShadowRoot[]): Range | undefined {
  const [found] = roots.length ? selection.getComposedRanges({ shadowRoots: [...roots] }) : [];
  if (!found || found.collapsed) return undefined;
  const range = found.startContainer.ownerDocument?.createRange();
  range?.setStart(found.startContainer, found.startOffset);
  range?.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** Whether what is typed goes into the page: then its keys are the page's. */
export function isTyping(document: Document): boolean {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active != null && (isEditable(active) || active.matches('input, textarea, select'));
}

function isEditable(node: Node): boolean {
  // Not `instanceof`: the element may be of a frame.
  const element = node.nodeType === 1 ? node : node.parentElement;
  return element !== null && 'isContentEditable' in element && element.isContentEditable === true;
}
