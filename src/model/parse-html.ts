/**
 * The body of HTML as a document of its own, in which nothing runs or loads. Asked of the prototype:
 * after `<img name="body">` Firefox gives that image for `document.body` (HTML standard, "named
 * elements"). Needs a DOM.
 */
export function parseHtml(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const body: unknown = Reflect.get(Document.prototype, 'body', parsed);
  if (!(body instanceof HTMLElement)) throw new TypeError('There is no body.');
  return body;
}
