/** Selects an element as a whole, as a person would who draws over it. */
export function selectElement(element: Element): void {
  const { parentNode: parent, ownerDocument: document } = element;
  if (!parent) return;
  const at = [...parent.childNodes].indexOf(element);
  document.getSelection()?.setBaseAndExtent(parent, at, parent, at + 1);
}
