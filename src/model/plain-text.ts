const BLOCK = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const HIDDEN = new Set(['script', 'style', 'template', 'annotation', 'rp']);

/**
 * The text of article HTML as a person would copy it: one line a block, a tab between cells, white
 * space folded except in `<pre>`, formulas as their TeX.
 */
export function plainText(root: Node): string {
  let text = '';
  const line = () => {
    text = text.replace(/[ \t]+$/, '');
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node: Node, isPre: boolean) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const value = node.nodeValue ?? '';
      if (isPre) text += value;
      else {
        const folded = value.replace(/[\t\n\r\f ]+/g, ' ');
        text += /[\n\t ]$|^$/.test(text) ? folded.replace(/^ /, '') : folded;
      }
      return;
    }
    const name = node instanceof Element ? node.localName : '';
    if (HIDDEN.has(name)) return;
    if (name === 'br') {
      text = `${text.replace(/[ \t]+$/, '')}\n`;
      return;
    }
    if (name === 'math' && node instanceof Element) {
      const tex = node.querySelector('annotation')?.textContent;
      text += tex ?? node.textContent ?? '';
      return;
    }
    const isBlock = BLOCK.has(name);
    if (isBlock) line();
    for (const child of node.childNodes) visit(child, isPre || name === 'pre');
    if (isBlock) line();
    else if (name === 'td' || name === 'th') text += '\t';
  };
  visit(root, false);
  return text.replace(/[ \t]+\n/g, '\n').trim();
}
