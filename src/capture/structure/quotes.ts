/**
 * Makes a paragraph of what stands under a quote and says whose it is: as a `<footer>` it would be
 * taken for the page's.
 */
export function settleQuotes(root: Element) {
  for (const footer of root.querySelectorAll('blockquote footer')) {
    const line = root.ownerDocument.createElement('p');
    line.append(...footer.childNodes);
    footer.replaceWith(line);
  }
}
