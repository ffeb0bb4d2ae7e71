/** Elements that say nothing about structure. */
const UNWRAPPED = new Set(
  'div span section article main header footer aside center font small big time cite dfn label thead tbody tfoot address'.split(
    ' ',
  ),
);
const RENAMED: Record<string, string> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
};
const ATTRIBUTES =
  /^(?:href|src|alt|title|start|colspan|rowspan|align|open|checked|class|encoding)$/;
const BLOCK =
  'p|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|caption|tr|td|th|hr|br|figure|figcaption|details|summary';
const AROUND_BLOCKS = new RegExp(`[ \\n\\t]*(</?(?:${BLOCK})(?: [^>]*)?>)[ \\n\\t]*`, 'g');

/**
 * HTML as the structure it stands for: the same string for what means the same. Wrappers, ids and
 * white space beside blocks are left out; other text is compared to the letter.
 */
export function canonical(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return childrenOf(body, false).replace(AROUND_BLOCKS, '$1').trim();
}

const childrenOf = (parent: Node, isPre: boolean): string =>
  [...parent.childNodes]
    .map((node) => {
      if (node instanceof Element) return elementOf(node, isPre);
      if (node.nodeType !== Node.TEXT_NODE) return '';
      const text = (node.nodeValue ?? '').replaceAll('<', '‹').replaceAll('>', '›');
      return isPre
        ? text.replace(/\n/g, '⏎').replace(/ /g, '␣').replace(/\t/g, '⇥')
        : text.replace(/[\t\n\r ]+/g, ' ');
    })
    .join('');

/** A formula stands for its TeX, drawn or not. */
function formulaOf(element: Element): string | undefined {
  const note = element.querySelector(
    ':scope > semantics > annotation[encoding="application/x-tex"]',
  );
  if (element.localName !== 'math' || !note) return;
  const code = document.createElement('code');
  code.className = 'language-math';
  code.textContent = note.textContent;
  if (element.getAttribute('display') !== 'block') return elementOf(code, false);
  const block = document.createElement('pre');
  block.append(code);
  return elementOf(block, false);
}

function elementOf(element: Element, isPre: boolean): string {
  const formula = formulaOf(element);
  if (formula) return formula;
  const name = RENAMED[element.localName] ?? element.localName;
  const inner = childrenOf(element, isPre || name === 'pre').replace(
    name === 'pre' ? /⏎(?=<\/code>$)/ : '',
    '',
  );
  if (UNWRAPPED.has(name))
    return ` ${inner} `.replace(/^ (?=\S)|(?<=\S) $/g, element.localName === 'div' ? ' ' : '');
  if (
    name === 'p' &&
    element.closest('figure') &&
    element.querySelector('img') &&
    !element.textContent?.trim()
  )
    return inner;
  const side = /text-align: *(\w+)/.exec(element.getAttribute('style') ?? '')?.[1];
  if (side) element.setAttribute('align', side);
  const attributes = [...element.attributes]
    .filter(
      ({ name: key, value }) =>
        ATTRIBUTES.test(key) && (value || key === 'open' || key === 'checked'),
    )
    .filter(({ name: key, value }) => key !== 'class' || value.startsWith('language-'))
    .map(({ name: key, value }) => ` ${key}="${addressed(value)}"`)
    .toSorted()
    .join('');
  return /^(?:br|hr|img|input)$/.test(name)
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${inner}</${name}>`;
}

/** Readers differ in what they percent-encode. */
function addressed(value: string): string {
  const text = value.replaceAll('>', '›');
  try {
    return /^https?:/.test(text) ? decodeURI(new URL(text).href).replaceAll('%7C', '|') : text;
  } catch {
    return text;
  }
}
