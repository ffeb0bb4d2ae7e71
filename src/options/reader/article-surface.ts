/** An article as it is shown: its frame and the element in it that holds the text. */
export interface ArticleSurface {
  frame: HTMLIFrameElement;
  window: Window & typeof globalThis;
  document: Document;
  root: HTMLElement;
}

/** The surface of a loaded frame; undefined when the frame holds no article. */
export function surfaceOf(frame: HTMLIFrameElement, root: HTMLElement | null) {
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow || !root) return undefined;
  // A window's own type does not name the constructors it has.
  const window = contentWindow as Window & typeof globalThis;
  return { frame, window, document: contentDocument, root } satisfies ArticleSurface;
}
