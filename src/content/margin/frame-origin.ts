/** Where the viewport of a framed document begins in that of the top document, in CSS pixels. */
export function frameOrigin(document: Document | null): { x: number; y: number } {
  let x = 0;
  let y = 0;
  let frame = document?.defaultView?.frameElement;
  while (frame) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { x, y };
}
