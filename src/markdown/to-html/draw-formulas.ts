import temml from 'temml';
import { bareTex } from '../dialect/bare-tex';

/** In em and in pt: what a formula may ask for has no bound in TeX, and it must not cover the page. */
const LARGEST: [number, number] = [50, 500];

/** What dresses Temml's own style sheet; an article keeps none of it, and an id could be a page's. */
const LOOKS = ['class', 'style', 'id'];

/**
 * Draws every `<code class="language-math">` as MathML in the form that capture gives formulas: TeX
 * as `<annotation encoding="application/x-tex">`, `display="block"` for one in a `<pre>`. TeX that
 * cannot be drawn, and TeX that the annotation would not give back to the letter, stays code.
 */
export function drawFormulas(body: Element) {
  for (const code of body.querySelectorAll('code[class="language-math"]')) {
    const parent = code.parentElement;
    const isBlock = parent?.localName === 'pre' && parent.childNodes.length === 1;
    if (!parent || code.firstElementChild || (!isBlock && parent.closest('pre, code'))) continue;
    const tex = code.textContent ?? '';
    const math = tex && bareTex(tex) === tex ? draw(tex, isBlock) : null;
    if (math) (isBlock ? parent : code).replaceWith(math);
  }
}

function draw(tex: string, isBlock: boolean): Element | null {
  // Some TeX, such as `align`, Temml draws as a block only; where it stands is for the text to say.
  const drawn = mathMl(tex, isBlock) || mathMl(tex, true);
  const math = new DOMParser().parseFromString(drawn, 'text/html').querySelector('math');
  if (math?.querySelector('annotation')?.textContent !== tex) return null;
  // The one thing of Temml's classes that MathML has an attribute for.
  for (const side of ['left', 'right'])
    for (const cell of math.querySelectorAll(`mtd.tml-${side}`))
      cell.setAttribute('columnalign', side);
  for (const element of [math, ...math.querySelectorAll('*')])
    for (const name of LOOKS) element.removeAttribute(name);
  if (isBlock) math.setAttribute('display', 'block');
  else math.removeAttribute('display');
  return math;
}

/** '' for TeX that Temml refuses; it throws errors of many kinds, even for nesting too deep. */
function mathMl(tex: string, displayMode: boolean): string {
  try {
    return temml.renderToString(tex, {
      displayMode,
      annotate: true,
      throwOnError: true,
      maxSize: LARGEST,
    });
  } catch {
    return '';
  }
}
