import { bareTex } from '../dialect/bare-tex';

const DISPLAY = '.katex-display, .MathJax_Display, [display="block"], [display="true"]';
const SOURCES = [
  '.katex-display',
  '.katex',
  '.mwe-math-element',
  'mjx-container',
  'math',
  'span.math',
  'script[type^="math/tex"]',
].join();
/** What MathJax 2 draws beside the script that holds the source. */
const DRAWN = '.MathJax, .MathJax_Preview, .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display';

/**
 * Replaces each formula whose TeX the page carries by the element that stands for `$…$`:
 * `<code class="language-math">`, in a `<pre>` when it stands on a line of its own. Formulas without
 * TeX stay as they are.
 */
export function settleMath(root: Element) {
  for (const element of root.querySelectorAll(SOURCES)) {
    if (!root.contains(element) || element.closest('pre, code')) continue;
    const tex = texOf(element);
    if (!tex) continue;
    if (element.localName === 'script') dropDrawing(element);
    const code = root.ownerDocument.createElement('code');
    code.className = 'language-math';
    code.textContent = tex;
    if (!isDisplay(element)) element.replaceWith(code);
    else {
      const pre = root.ownerDocument.createElement('pre');
      pre.append(code);
      element.replaceWith(pre);
    }
  }
}

function texOf(element: Element): string {
  if (element.localName === 'script') return bareTex(element.textContent ?? '');
  if (element.matches('span.math'))
    return /^\s*\\[([]([\s\S]+)\\[)\]]\s*$/.exec(element.textContent ?? '')?.[1]?.trim() ?? '';
  const note = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  const math = element.localName === 'math' ? element : element.querySelector('math');
  return bareTex(note ?? math?.getAttribute('alttext') ?? '');
}

const isDisplay = (element: Element) =>
  element.localName === 'script'
    ? /mode\s*=\s*display/.test(element.getAttribute('type') ?? '')
    : element.matches(`${DISPLAY}, .math.display`) ||
      (!element.matches('math') && element.querySelector(DISPLAY) !== null);

function dropDrawing(script: Element) {
  for (let beside = script.previousElementSibling; beside?.matches(DRAWN); ) {
    const next = beside.previousElementSibling;
    beside.remove();
    beside = next;
  }
}
