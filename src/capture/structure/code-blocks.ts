import { codeLanguage } from './code-language';
import { codeText } from './code-text';

/** An element around a block that is there for the block: frame, toolbar, file name, buttons. */
const WRAPPER =
  /highlight|code|snippet|prism|shiki|syntax|rouge|chroma|listing|pretty|gist|source|terminal|blob|crayon|editor/i;
/** More text than this beside the code, and the element holds more than the code. */
const CHROME = 80;
const GUTTER =
  'td.gutter, td.rouge-gutter, td.linenos, td.lineno, td.lntd:first-child, td.blob-num, td.hljs-ln-numbers, td.crayon-nums, td.line-numbers';
/** Editors that draw code without any `<pre>`. */
const EDITORS = '.cm-content, .CodeMirror-code, .view-lines, .ace_text-layer';

/**
 * Turns every code block into `<pre><code class="language-x">`, its text verbatim: highlighting,
 * line numbers, copy buttons and tool bars removed. A block alone in a table with a gutter counts.
 */
export function settleCode(root: Element) {
  for (const table of root.querySelectorAll('table')) {
    if (!table.querySelector(GUTTER)) continue;
    const code = codeOfTable(table);
    if (code) table.replaceWith(code);
  }
  for (const editor of root.querySelectorAll(EDITORS)) {
    if (editor.closest('pre')) continue;
    const pre = root.ownerDocument.createElement('pre');
    editor.replaceWith(pre);
    pre.append(editor);
  }
  for (const code of root.querySelectorAll('code'))
    if (isBlockOfItsOwn(code)) {
      const pre = root.ownerDocument.createElement('pre');
      code.replaceWith(pre);
      pre.append(code);
    }
  for (const pre of root.querySelectorAll('pre')) {
    if (!root.contains(pre) || pre.parentElement?.closest('pre')) continue;
    settleBlock(pre);
  }
}

/** Code without `<pre>` that is drawn as one: by its style or class, and nothing stands beside it. */
function isBlockOfItsOwn(code: Element): boolean {
  if (code.closest('pre, p, a, h1, h2, h3, h4, h5, h6, table')) return false;
  const isDrawn =
    /white-space\s*:\s*pre/i.test(code.getAttribute('style') ?? '') ||
    /(?:^|\s)(?:block|code-?block|multiline)(?:\s|$)/i.test(code.className) ||
    /\S\n[^\n]*\S/.test(code.textContent ?? '');
  const beside = [code.previousSibling, code.nextSibling];
  return (
    isDrawn && !beside.some((node) => node?.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
  );
}

/** One `<pre>` out of a table of line numbers and lines, whether in two cells or a row a line. */
function codeOfTable(table: Element): Element | undefined {
  for (const gutter of table.querySelectorAll(GUTTER)) gutter.remove();
  const rows = [...table.querySelectorAll('tr')];
  if (rows.some((row) => row.children.length > 1)) return undefined;
  const pre = table.ownerDocument.createElement('pre');
  pre.className = `${table.className} ${table.querySelector('pre, code')?.className ?? ''}`;
  for (const row of rows) {
    const line = table.ownerDocument.createElement('div');
    line.append(...row.childNodes);
    pre.append(line);
  }
  for (const inner of pre.querySelectorAll('pre, td')) inner.replaceWith(...inner.childNodes);
  return pre;
}

function settleBlock(pre: Element) {
  const wrapper = frameOf(pre);
  const language = codeLanguage(pre, wrapper);
  const editor = pre.querySelector(EDITORS);
  const text = codeText(editor ?? pre);
  if (!text) {
    wrapper.remove();
    return;
  }
  const document = pre.ownerDocument;
  const block = document.createElement('pre');
  const code = document.createElement('code');
  if (language) code.className = `language-${language}`;
  code.textContent = text;
  block.append(code);
  const id = pre.getAttribute('id');
  if (id) block.id = id;
  const caption = wrapper.localName === 'figure' ? wrapper.querySelector('figcaption') : null;
  if (caption?.textContent?.trim() && caption.textContent.trim().toLowerCase() !== language) {
    const figure = document.createElement('figure');
    figure.append(block, caption);
    wrapper.replaceWith(figure);
  } else wrapper.replaceWith(block);
}

/** The outermost element that holds nothing but this block and its tool bar. */
function frameOf(pre: Element): Element {
  let frame = pre;
  const length = pre.textContent?.length ?? 0;
  for (let up = pre.parentElement; up && up.localName !== 'body'; up = up.parentElement) {
    if (
      up.querySelectorAll('pre').length > 1 ||
      /^(?:li|td|th|dd|blockquote|article|main|section|body)$/.test(up.localName)
    )
      break;
    const isNamed = WRAPPER.test(`${up.getAttribute('class') ?? ''} ${up.localName}`);
    const isAlone = up.children.length === 1 && (up.textContent?.trim().length ?? 0) <= length;
    if (!isNamed && !isAlone && up.localName !== 'figure') break;
    if (up.querySelector('p, img, h1, h2, h3') && !isAlone) break;
    if ((up.textContent?.trim().length ?? 0) - length > CHROME) break;
    frame = up;
  }
  return frame;
}
