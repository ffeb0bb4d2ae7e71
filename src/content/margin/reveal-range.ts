/** Brings a passage onto the screen when it is not; what scrolls inside the page scrolls too. */
export function revealRange(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const { startContainer: node, startOffset: offset } = range;
  // The child that the range begins with: an image, not all that is around it.
  const first = node.nodeType === Node.ELEMENT_NODE ? (node.childNodes[offset] ?? node) : node;
  const element = first.nodeType === Node.ELEMENT_NODE ? (first as Element) : first.parentElement;
  const framed = node.ownerDocument?.defaultView !== window;
  if (framed || top < 0 || bottom > innerHeight) element?.scrollIntoView({ block: 'center' });
}
