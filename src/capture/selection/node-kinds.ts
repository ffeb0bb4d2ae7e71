// By their types: a page in a frame has classes of its own.

export const isText = (node: Node | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

export const isDocument = (node: Node): node is Document => node.nodeType === Node.DOCUMENT_NODE;

export const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

/** The element that a boundary stands in. */
export const elementAt = (node: Node): Element | null =>
  isElement(node) ? node : node.parentElement;
