/** Blocks that sites set apart as a note, a tip or a warning. */
const CALLOUTS =
  '.alert[class*="alert-"], .markdown-alert, .callout[data-callout], .admonition, .theme-admonition, .custom-block, .hint, .notice, .callout, aside.note, aside.tip, aside.warning, [class*="callout-block"], [class*="admonition-"]:not([class*="admonition-heading"]):not([class*="admonition-content"]):not([class*="admonition-icon"]), [data-callout-type]';
const TITLE =
  '.alert-heading, .alert-title, .markdown-alert-title, .callout-title, .admonition-title, .admonition-heading, [class*="admonitionHeading"], .custom-block-title, .hint-title, .notice-title';
const KINDS =
  /(?:^|[\s_-])(note|info|tip|hint|important|warning|caution|danger|error|success|question|example|quote|bug|abstract|summary|todo|failure|primary|secondary)(?=$|[\s_-])/i;
const LONGEST = 5000;

/**
 * Turns callouts into `<blockquote class="callout callout-KIND">`; a title stands first, as
 * `<p class="callout-title">`. What only looks like one by its class (a box without text, a page in it) stays.
 */
export function settleCallouts(root: Element) {
  for (const box of root.querySelectorAll(CALLOUTS)) {
    if (!root.contains(box) || box.parentElement?.closest('blockquote.callout')) continue;
    const said = box.getAttribute('data-callout') ?? box.getAttribute('data-callout-type') ?? '';
    const kind = (said || KINDS.exec(box.className)?.[1] || '').toLowerCase();
    const text = box.textContent?.trim() ?? '';
    const isNamed = /callout|admonition|markdown-alert|custom-block/.test(box.className);
    if (!text || text.length > LONGEST || (!kind && !isNamed)) continue;
    if (
      /^(?:body|main|article|span|a|button|li|td)$/.test(box.localName) ||
      box.querySelector('h1, form, nav, input')
    )
      continue;
    const quote = root.ownerDocument.createElement('blockquote');
    quote.className = `callout callout-${/^[a-z]{2,20}$/.test(kind) ? kind : 'note'}`;
    const heading = box.querySelector(TITLE);
    const title = heading?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    heading?.remove();
    for (const icon of box.querySelectorAll(
      'svg, .callout-icon, .callout-fold, [class*="icon" i]:empty',
    ))
      icon.remove();
    if (title) {
      const line = root.ownerDocument.createElement('p');
      line.className = 'callout-title';
      line.textContent = title;
      quote.append(line);
    }
    const content = box.querySelector('.callout-content') ?? box;
    quote.append(...content.childNodes);
    box.replaceWith(quote);
  }
}
