/**
 * What article HTML holds, as text and as things; runs in the page, so that every extractor's HTML
 * and every truth goes through the same code. Self-contained: it travels as source text.
 * @param {string} html
 * @param {string} base
 */
export function readHtml(html, base) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // What Markdown writers add and no page says: the heading over notes, a callout's `[!note]`.
  for (const added of page.querySelectorAll(
    '#footnote-label, .mw-editsection, .footnote-backref, .data-footnote-backref',
  ))
    added.remove();
  for (const quote of page.querySelectorAll('blockquote')) {
    const first = quote.querySelector('p')?.firstChild;
    if (first?.nodeType === 3)
      first.nodeValue = (first.nodeValue ?? '').replace(/^\s*\[!\w+\][+-]?\s*/, '');
  }
  const BLOCK = new Set(
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL BR BODY'.split(
      ' ',
    ),
  );
  const SKIP = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'HEAD', 'IFRAME']);
  /** @param {Node} root @param {boolean} captions */
  const text = (root, captions) => {
    let out = '';
    const walk = (/** @type {Node} */ node) => {
      if (node.nodeType === 3) out += node.nodeValue;
      if (!(node instanceof Element)) return;
      const name = node.nodeName.toUpperCase();
      if (SKIP.has(name) || (!captions && name === 'FIGCAPTION')) return;
      if (name === 'MATH') {
        const tex = node.querySelector('annotation')?.textContent;
        out += ` ${tex || node.getAttribute('data-latex') || node.getAttribute('alttext') || node.textContent} `;
        return;
      }
      if (node.classList.contains('katex')) {
        const tex = node.querySelector('annotation')?.textContent;
        if (tex) {
          out += ` ${tex} `;
          return;
        }
      }
      const isBlock = BLOCK.has(name);
      if (isBlock) out += '\n';
      for (const child of node.childNodes) walk(child);
      if (isBlock) out += '\n';
    };
    walk(root);
    return out;
  };
  const fold = (/** @type {string} */ value) => value.replace(/\s+/g, ' ').trim();
  const all = (/** @type {string} */ selector) => [...page.body.querySelectorAll(selector)];
  const address = (/** @type {string | null} */ value) => {
    try {
      const url = new URL(value ?? '', base);
      // The last part is enough to tell them apart; hosts of fixtures are made up, not always alike.
      return `${url.pathname.replace(/\/$/, '').split('/').at(-1)}${url.search}`;
    } catch {
      return value ?? '';
    }
  };
  const own = (/** @type {Element} */ item) => {
    const copy = /** @type {Element} */ (item.cloneNode(true));
    for (const nested of copy.querySelectorAll('ul, ol')) nested.remove();
    return fold(text(copy, true));
  };
  const outside = (/** @type {Element} */ node, /** @type {string} */ selector) =>
    !node.parentElement?.closest(selector);
  return {
    text: text(page.body, true),
    textWithoutCaptions: text(page.body, false),
    things: {
      images: all('img[src]')
        .map((node) => node.getAttribute('src') ?? '')
        .filter((src) => !src.startsWith('data:'))
        .map(address),
      links: all('a[href]')
        .filter(
          (node) => fold(node.textContent ?? '') && !node.getAttribute('href')?.startsWith('#'),
        )
        .map((node) => `${fold(node.textContent ?? '')} → ${address(node.getAttribute('href'))}`),
      headings: all('h1, h2, h3, h4, h5, h6').map((node) =>
        fold(node.textContent ?? '').replace(/\s*\[edit\]$/, ''),
      ),
      items: all('li').map(own),
      quotes: all('blockquote')
        .filter((node) => outside(node, 'blockquote'))
        .map((node) => fold(text(node, true))),
      code: all('pre')
        .filter((node) => outside(node, 'pre') && !node.querySelector('.language-math'))
        .map((node) => {
          const copy = /** @type {Element} */ (node.cloneNode(true));
          for (const line of copy.querySelectorAll('br')) line.replaceWith('\n');
          return (copy.textContent ?? '').replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
        }),
      tables: all('table')
        .filter((node) => !node.querySelector('table'))
        .map((node) =>
          [...node.querySelectorAll('tr')]
            .map((row) => [...row.children].map((cell) => fold(text(cell, true))).join(' | '))
            .join('\n'),
        ),
    },
  };
}
