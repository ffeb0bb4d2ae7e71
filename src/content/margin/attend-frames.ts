/**
 * Calls `attend` with every document that a page shows in frames of its own origin, now and whenever
 * another is loaded, frames in frames too; what it gives back is called when that document goes.
 * The returned function ends it.
 */
export function attendFrames(document: Document, attend: (framed: Document) => () => void) {
  const left = new Map<Document, () => void>();
  const enter = (frame: Node) => {
    const framed = 'contentDocument' in frame ? (frame.contentDocument as Document | null) : null;
    if (!framed?.body || left.has(framed)) return;
    for (const [known, leave] of left)
      if (!known.defaultView) {
        leave();
        left.delete(known);
      }
    const leaveOwn = attend(framed);
    const leaveInner = attendFrames(framed, attend);
    left.set(framed, () => {
      leaveOwn();
      leaveInner();
    });
  };
  const loaded = ({ target }: Event) => {
    if (target && 'contentDocument' in target) enter(target as unknown as Node);
  };
  document.addEventListener('load', loaded, { capture: true });
  for (const frame of document.querySelectorAll('iframe')) enter(frame);
  return () => {
    document.removeEventListener('load', loaded, { capture: true });
    for (const leave of left.values()) leave();
    left.clear();
  };
}
