/**
 * What article HTML holds, as text and as things; runs in the page, so that every extractor's HTML
 * and every truth goes through the same code. Self-contained: it travels as source text.
 * @param {string} html
 * @param {string} base
 */
export function readHtml(html, base) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fold = (/** @type {string} */ value) => value.replace(/\s+/g, ' ').trim();
  // What Markdown writers add and no page says: the heading over notes, a callout's `[!note]`.
  for (const added of page.querySelectorAll(
    '#footnote-label, .mw-editsection, .footnote-backref, .data-footnote-backref',
  ))
    added.remove();
  // Defuddle's callouts are divisions that its Markdown writes as quotations.
  for (const box of page.querySelectorAll('div[data-callout]')) {
    const quote = page.createElement('blockquote');
    const title = box.querySelector('.callout-title');
    // A title that only repeats the kind is what viewers show where there is none.
    if (fold(title?.textContent ?? '').toLowerCase() === box.getAttribute('data-callout'))
      title?.remove();
    quote.append(...box.childNodes);
    box.replaceWith(quote);
  }
  for (const quote of page.querySelectorAll('blockquote')) {
    const title = quote.querySelector(':scope > .callout-title');
    if (title && quote.classList.contains(`callout-${fold(title.textContent ?? '').toLowerCase()}`))
      title.remove();
    const first = quote.querySelector('p')?.firstChild;
    if (first?.nodeType === 3)
      first.nodeValue = (first.nodeValue ?? '')
        .replace(/^\s*\[!(\w+)\][+-]?[ \t]*\1[ \t]*(?:\n|$)/i, '')
        .replace(/^\s*\[!\w+\][+-]?\s*/, '');
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
  const texts = { text: text(page.body, true), textWithoutCaptions: text(page.body, false) };
  // Things are compared without what keeping notes as notes, or a heading as its text, rightly
  // changes, in truths and in every extractor's HTML alike: the mark of a note (`[1]`, a link in one
  // and a reference in the other), the way back from it (`^ a b`), links to a wiki's editor, and the
  // permalink sign beside a heading. Their text still counts in the figures of texts.
  for (const mark of page.querySelectorAll('sup'))
    if (
      mark.querySelector('a') &&
      /^\s*(?:\[?\s*(?:note )?\w{1,3}\s*\]?[\s,]*)+$/.test(mark.textContent ?? '')
    )
      mark.remove();
  for (const link of page.querySelectorAll(
    'a[href*="#cite_note"], a[href*="#cite_ref"], a[href*="action=edit"]',
  ))
    link.remove();
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
  const SIZE = /[?&](?:w|h|q|fit|auto|dpr|name|width|height|quality|imwidth)=[^&]*/g;
  const own = (/** @type {Element} */ item) => {
    const copy = /** @type {Element} */ (item.cloneNode(true));
    for (const nested of copy.querySelectorAll('ul, ol')) nested.remove();
    // The blank beside a formula is this reader's own.
    return fold(text(copy, true))
      .replace(/ +(?=[,.;:)])/g, '')
      .replace(/^\^\s*(?:[a-z]\s+)*/, '');
  };
  const outside = (/** @type {Element} */ node, /** @type {string} */ selector) =>
    !node.parentElement?.closest(selector);
  return {
    ...texts,
    things: {
      images: all('img[src]')
        .map((node) => node.getAttribute('src') ?? '')
        .filter((src) => !src.startsWith('data:'))
        // The same picture in another size is the same picture.
        .map((src) => address(src).replace(SIZE, '')),
      links: all('a[href]')
        .filter(
          (node) => fold(node.textContent ?? '') && !node.getAttribute('href')?.startsWith('#'),
        )
        // Reading Markdown makes links of bare mail addresses.
        .filter((node) => node.getAttribute('href') !== `mailto:${node.textContent}`)
        .map((node) => `${fold(node.textContent ?? '')} → ${address(node.getAttribute('href'))}`),
      headings: all('h1, h2, h3, h4, h5, h6').map((node) =>
        fold(node.textContent ?? '').replace(/\s*(?:\[(?:edit)?\]|[#¶§🔗]+)$/u, ''),
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
          // Readability makes paragraphs of empty lines, in code too.
          for (const part of copy.querySelectorAll('p')) part.before('\n\n');
          // A no-break space in code is a page's way to keep an indent.
          return (
            (copy.textContent ?? '')
              .replaceAll('\u00a0', ' ')
              // Some writers escape in code what only a text needs escaped.
              .replaceAll('\\`', '`')
              .replace(/[ \t]+$/gm, '')
              .replace(/^\n+|\n+$/g, '')
          );
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
