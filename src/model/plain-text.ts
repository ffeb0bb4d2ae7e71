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
  // Lines apart, not one growing string: trimming its end for each block is quadratic.
  const lines: string[] = [];
  let line = '';
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
  };
  const close = () => {
    if (line.trim()) end();
    else line = '';
  };
  const visit = (node: Node, isPre: boolean) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const value = node.nodeValue ?? '';
      if (isPre) {
        const [first = '', ...rest] = value.split('\n');
        line += first;
        for (const part of rest) {
          end();
          line = part;
        }
      } else {
        const folded = value.replace(/[\t\n\r\f ]+/g, ' ');
        line += /[\t ]$|^$/.test(line) ? folded.replace(/^ /, '') : folded;
      }
      return;
    }
    const name = node instanceof Element ? node.localName : '';
    if (HIDDEN.has(name)) return;
    if (name === 'br') return end();
    if (name === 'math' && node instanceof Element) {
      line += node.querySelector('annotation')?.textContent ?? node.textContent ?? '';
      return;
    }
    const isBlock = BLOCK.has(name);
    if (isBlock) close();
    for (let child = node.firstChild; child; child = child.nextSibling)
      visit(child, isPre || name === 'pre');
    if (isBlock) close();
    else if (name === 'td' || name === 'th') line += '\t';
  };
  visit(root, false);
  close();
  return lines.join('\n').trim();
}
