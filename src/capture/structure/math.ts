/** Elements that a renderer draws for eyes only, beside the formula itself. */
const DRAWN =
  '.katex-html, .MathJax_Preview, .MathJax_Display, .MathJax_SVG, .MathJax_SVG_Display, .MathJax_CHTML, .MathJax:not(mjx-container), mjx-assistive-mml + *, .mwe-math-fallback-image-inline, .mwe-math-fallback-image-display';
const TEX_ATTRIBUTES = [
  'data-tex',
  'data-latex',
  'data-math',
  'data-katex',
  'data-formula',
  'data-entry',
  'data-expr',
  'data-original-tex',
];
/** Nothing of this in a page, and it has no formula. */
const ANY = `math, script[type^="math/"], mjx-container, .katex, .mwe-math-element, img[alt*="\\\\"], img[alt*="{"], img[src*="tex"], img[src*="math"], img[class*="tex"], img[class*="math"], ${TEX_ATTRIBUTES.map((name) => `[${name}]`).join()}`;
/** TeX in an `alt` shows itself by commands, or by the class or address of its picture. */
const TEX = /\\[a-zA-Z]{2,}|[_^]\{|^\\?\$.*\$$/;
const TEX_IMAGE =
  /latex\.codecogs|\/latex\.php|\/mathtex|\/tex\?|chart\.apis\.google\.com\/chart\?cht=tx|wikimedia\.org\/api\/rest_v1\/media\/math|math\.now\.sh|zhihu\.com\/equation/i;

/**
 * Turns every formula into `<math>` with its TeX as `<annotation encoding="application/x-tex">`
 * where the page gives it: KaTeX, MathJax 2 to 4, Temml, MediaWiki, LaTeXML, pictures with TeX as
 * `alt`, elements with TeX in an attribute. What renderers draw beside it goes.
 */
export function settleMath(root: Element) {
  if (!root.querySelector(ANY)) return;
  for (const script of root.querySelectorAll('script[type^="math/tex" i]')) {
    const isBlock = /mode\s*=\s*display/i.test(script.getAttribute('type') ?? '');
    const drawn = script.previousElementSibling;
    const mathml = drawn?.querySelector('math') ?? null;
    if (drawn?.matches('[class*="MathJax"]')) {
      const preview = drawn.previousElementSibling;
      if (preview?.matches('.MathJax_Preview')) preview.remove();
      drawn.remove();
    }
    script.replaceWith(formula(root, script.textContent ?? '', isBlock, mathml));
  }
  for (const script of root.querySelectorAll('script[type="math/mml" i]')) {
    const box = root.ownerDocument.createElement('div');
    box.innerHTML = script.textContent ?? '';
    const math = box.querySelector('math');
    if (script.previousElementSibling?.matches('[class*="MathJax"]'))
      script.previousElementSibling.remove();
    if (math) script.replaceWith(math);
  }
  for (const holder of root.querySelectorAll(
    'mjx-container, .katex-display, .katex, .mwe-math-element',
  )) {
    if (!root.contains(holder)) continue;
    const math = holder.querySelector('math');
    const tex = holder.getAttribute('data-latex') ?? texOf(holder);
    if (!math && !tex) continue;
    const isBlock =
      holder.matches('[display="true"], .katex-display') ||
      math?.getAttribute('display') === 'block' ||
      !!holder.querySelector('.mwe-math-mathml-display');
    holder.replaceWith(formula(root, tex, isBlock, math));
  }
  for (const name of TEX_ATTRIBUTES)
    for (const holder of root.querySelectorAll(`[${name}]`)) {
      const tex = holder.getAttribute(name) ?? '';
      const math = holder.querySelector('math');
      if (!root.contains(holder) || (!math && !isMathHolder(holder, tex))) continue;
      const isBlock =
        math?.getAttribute('display') === 'block' || /block|display/i.test(holder.className);
      // A `data-entry` may stand on a whole paragraph; that stays one.
      const made = formula(root, tex, isBlock, math);
      if (/^(?:p|div|li|td)$/.test(holder.localName)) holder.replaceChildren(made);
      else holder.replaceWith(made);
    }
  for (const image of root.querySelectorAll('img[alt]')) {
    const alt = image.getAttribute('alt') ?? '';
    const src = image.getAttribute('src') ?? '';
    const isTex =
      TEX_IMAGE.test(src) ||
      /(?:^|\s)(?:tex|latex|math)/i.test(image.className) ||
      (alt.length > 4 && TEX.test(alt));
    if (!alt || !isTex) continue;
    const isBlock = /align|equation|display|gather/.test(alt) || isAlone(image);
    image.replaceWith(formula(root, alt.replace(/^\$+|\$+$/g, ''), isBlock, null));
  }
  for (const math of root.querySelectorAll('math'))
    annotate(math, math.getAttribute('alttext') ?? '');
  for (const drawn of root.querySelectorAll(DRAWN))
    if (!drawn.querySelector('math')) drawn.remove();
}

const isAlone = (image: Element) =>
  image.parentElement?.children.length === 1 && !image.parentElement.textContent?.trim();

const isMathHolder = (holder: Element, tex: string) =>
  tex.length > 0 &&
  /math|katex|tex|formula|equation/i.test(`${holder.className} ${holder.localName}`);

function texOf(holder: Element): string {
  return (
    holder.querySelector('annotation[encoding*="tex" i]')?.textContent ??
    holder.querySelector('math')?.getAttribute('alttext') ??
    holder.querySelector('img')?.getAttribute('alt') ??
    ''
  );
}

function formula(root: Element, tex: string, isBlock: boolean, drawn: Element | null): Element {
  const document = root.ownerDocument;
  const math = drawn ?? document.createElementNS('http://www.w3.org/1998/Math/MathML', 'math');
  if (isBlock) math.setAttribute('display', 'block');
  annotate(math, tex);
  return math;
}

/** Adds the TeX; a formula without MathML shows it as text. */
function annotate(math: Element, source: string) {
  const tex = source.trim();
  const space = 'http://www.w3.org/1998/Math/MathML';
  const make = (name: string, ...nodes: (Node | string)[]) => {
    const element = math.ownerDocument.createElementNS(space, name);
    element.append(...nodes);
    return element;
  };
  const known = math.querySelector('annotation');
  if (known) known.setAttribute('encoding', 'application/x-tex');
  if (known || !tex) return;
  const note = make('annotation', tex);
  note.setAttribute('encoding', 'application/x-tex');
  const body = math.childNodes.length ? make('mrow', ...math.childNodes) : make('mtext', tex);
  math.replaceChildren(make('semantics', body, note));
}
