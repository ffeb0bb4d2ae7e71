// Bundled and run in the page: what an HTML text holds, as lists of things that can be compared.

const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;
const BASE = 'https://example.com/article';

/** @param {string} text */
const line = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {Element} element */
const textOf = (element) => line(element.textContent ?? '');

/** @param {string | null} address */
function addressOf(address) {
  const written = (address ?? '').trim();
  try {
    return decodeURI(new URL(written, BASE).href);
  } catch {
    return written;
  }
}

/** Pictures that a script was to load have their address elsewhere. @param {Element} image */
const imageAddress = (image) =>
  addressOf(
    image.getAttribute('src') ||
      image.getAttribute('data-src') ||
      (image.getAttribute('srcset') ?? '').trim().split(/,?\s/)[0] ||
      '',
  );

/** The kinds of lists an item stands in, from the outermost. @param {Element} item */
function nesting(item) {
  const kinds = [];
  for (let at = item.parentElement; at; at = at.parentElement)
    if (/^[ou]l$/.test(at.localName)) kinds.unshift(at.localName);
  return kinds.join('>');
}

/** An item's own words, without the lists in it. @param {Element} item */
function ownText(item) {
  const copy = /** @type {Element} */ (item.cloneNode(true));
  for (const list of copy.querySelectorAll('ul, ol')) list.remove();
  return textOf(copy);
}

/** A table as its rows of cells; frames of one cell are no tables. @param {Element} table */
function cells(table) {
  const rows = [...table.querySelectorAll('tr')]
    .filter((row) => row.closest('table') === table)
    .map((row) => [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName)));
  if (rows.flat().length < 2) return [];
  return [
    JSON.stringify(
      rows.map((row) =>
        row.map((cell) => [textOf(cell).replace(/ /g, ''), cell.getAttribute('colspan') ?? '1']),
      ),
    ),
  ];
}

/**
 * The things of an article by kind. White space counts in code alone.
 * @param {string} html
 * @returns {Record<string, string[]>}
 */
export function structure(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('script, style, noscript, template'))
    element.remove();
  for (const line of body.querySelectorAll('pre br')) line.replaceWith('\n');
  for (const block of body.querySelectorAll('pre p, pre div'))
    if (block.previousSibling) block.before('\n');
  for (const block of body.querySelectorAll(
    'p, div, li, td, th, h1, h2, h3, h4, h5, h6, br, pre, tr',
  ))
    block.after(' ');
  /** @param {string} selector @param {(element: Element) => string} value */
  const all = (selector, value) => [...body.querySelectorAll(selector)].map(value);
  return {
    text: (body.textContent ?? '').match(WORDS) ?? [],
    links: all(
      'a[href]',
      (a) => `${addressOf(a.getAttribute('href'))} ${textOf(a).replace(/ /g, '')}`,
    ),
    images: all(
      'img:is([src]:not([src=""]), [data-src], [srcset])',
      (image) => `${imageAddress(image)} ${line(image.getAttribute('alt') ?? '')}`,
    ),
    headings: all('h1, h2, h3, h4, h5, h6', (h) => `${h.localName} ${textOf(h)}`).filter(
      (h) => h.length > 3,
    ),
    'list items': all('li', (item) => `${nesting(item)} ${ownText(item).replace(/ /g, '')}`),
    'code blocks': all('pre', (pre) => (pre.textContent ?? '').replace(/\s+$/, '')),
    'inline code': all('code, tt', (code) => (code.closest('pre') ? '' : textOf(code))).filter(
      Boolean,
    ),
    tables: [...body.querySelectorAll('table')].flatMap(cells),
    bold: all('strong, b', (element) => textOf(element)).filter(Boolean),
    italic: all('em, i', (element) => textOf(element)).filter(Boolean),
  };
}
