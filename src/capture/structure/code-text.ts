/** What editors and highlighters put among the lines that is not the code. */
const NOT_CODE =
  'button, script, style, svg, [role="button"], .lineno, .linenos, .linenumber, .line-number, .line-numbers-rows, .ln, .gutter, .hljs-ln-numbers, .react-syntax-highlighter-line-number, .cm-gutters, .CodeMirror-gutter-wrapper, .CodeMirror-linenumber, .rouge-gutter, .blob-num, .sr-only, .copy, [class*="copy-b" i], [class*="copyb" i], [class*="clipboard" i], [data-pseudo-content], .hover-info, .hover-container, .twoslash-popup-container, .tooltip';
const LINE =
  '.line, .code-line, .cl, [data-line], .view-line, .cm-line, .CodeMirror-line, .token-line, .hljs-ln-line, .highlight-line, .code__line, .react-code-line';
const BLOCK = /^(?:div|p|li|tr|ol|ul|table|tbody|section|pre)$/;

/**
 * The code of a block, character by character: line numbers, gutters and buttons left out, one line
 * break for each line that is an element of its own. `block` is changed.
 */
export function codeText(block: Element): string {
  for (const part of block.querySelectorAll(NOT_CODE)) part.remove();
  dropNumberColumn(block);
  const lines = [...block.querySelectorAll(LINE)].filter((line) => !line.querySelector(LINE));
  const isLined =
    lines.length > 1 && lines.every((line) => !/\n\s*\S/.test(line.textContent ?? ''));
  const lineSet = new Set(isLined ? lines : []);
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      // Templates indent the elements that hold the lines; that space is not the code's.
      const value = node.nodeValue ?? '';
      const isBetween = isLined && !value.trim() && value.includes('\n') && !insideLine(node);
      text += isBetween ? '' : value;
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.localName === 'br') {
      // Some highlighters end each line by its element and by a break; editors fill empty ones with it.
      const before = node.previousElementSibling;
      const around = node.parentElement;
      const isFiller = around && lineSet.has(around) && !around.textContent;
      if (!isFiller && (!before || !lineSet.has(before))) text += '\n';
      return;
    }
    const isLine = lineSet.has(node);
    const isBlock =
      isLine || BLOCK.test(node.localName) || node.hasAttribute('data-selectable-paragraph');
    if (isBlock && text && !text.endsWith('\n')) text += '\n';
    const start = text.length;
    for (const child of node.childNodes) visit(child);
    if (isLine) text = `${text.slice(0, start)}${text.slice(start).replace(/\n+$/, '')}\n`;
    else if (isBlock && !text.endsWith('\n')) text += '\n';
  };
  const insideLine = (node: Node) => {
    for (let up = node.parentElement; up && up !== block; up = up.parentElement)
      if (lineSet.has(up)) return true;
    return false;
  };
  for (const child of block.childNodes) visit(child);
  return dedent(
    text
      .replace(/\r\n?/g, '\n')
      // What indents or parts the code; blank lines of them are left, as they stand for nothing.
      .replace(/\u00a0(?=[^\n]*\S)/g, ' ')
      .replace(/^\s*\n|\s+$/g, ''),
  );
}

/** Rows that all begin with their number: a gutter without a name. */
function dropNumberColumn(block: Element) {
  const rows = [...block.querySelectorAll('div, li, tr, span')].filter(
    (row) =>
      row.children.length > 1 && /^\d+$/.test(row.firstElementChild?.textContent?.trim() ?? ''),
  );
  const isCounting = rows.every(
    (row, index) =>
      Number(row.firstElementChild?.textContent) ===
      Number(rows[0]?.firstElementChild?.textContent) + index,
  );
  if (rows.length > 1 && isCounting) for (const row of rows) row.firstElementChild?.remove();
}

/** Takes away the indentation that all lines share: the template's, not the code's. */
function dedent(text: string): string {
  const lines = text.split('\n');
  const depths = lines
    .filter((line) => line.trim())
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...depths);
  return shared > 0 ? lines.map((line) => line.slice(shared)).join('\n') : text;
}
