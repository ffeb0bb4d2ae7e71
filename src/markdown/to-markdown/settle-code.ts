const NUMBERS =
  '[class*="line-number"], [class*="lineno"], [class*="linenumber"], [class*="gutter"], .rouge-gutter, .hljs-ln-numbers';
const BLOCK = new Set(['div', 'p', 'li', 'ol', 'ul', 'tr', 'table', 'tbody']);
/** Content that a fence cannot hold: such a `<pre>` stays HTML. */
const RICH = 'img, video, audio, iframe, h1, h2, h3, h4, h5, h6, table';
/** Names that class lists carry beside a language. */
const NO_LANGUAGE = /^(?:math|none|nohighlight|text-?wrap|linenos?|block|inline|default)$/;

/**
 * Gives every `<pre>` that is code one child, `<code class="language-…">`, with its text as a person
 * would copy it: `<br>` and one-line blocks as line endings, line numbers left out. The language is
 * taken from the element, its code, or what wraps it.
 */
export function settleCode(root: Element) {
  for (const table of root.querySelectorAll('td.code pre')) {
    const whole = table.closest('table');
    if (whole?.querySelectorAll('pre').length === whole?.querySelectorAll('td pre').length)
      whole?.replaceWith(table);
  }
  for (const code of root.querySelectorAll('code')) if (!code.closest('pre')) settleLineCode(code);
  for (const pre of root.querySelectorAll('pre, listing, xmp, plaintext')) {
    if (pre.querySelector(RICH)) continue;
    for (const number of pre.querySelectorAll(NUMBERS)) number.remove();
    const language = languageOf(pre);
    const code = root.ownerDocument.createElement('code');
    if (language) code.className = `language-${language}`;
    code.textContent = codeText(pre);
    if (pre.localName === 'pre') pre.replaceChildren(code);
    else {
      const plain = root.ownerDocument.createElement('pre');
      plain.append(code);
      pre.replaceWith(plain);
    }
  }
}

/** A `<code>` of several lines that is all its block holds is a block of code; one around a `<pre>` is nothing. */
function settleLineCode(code: Element) {
  if (code.querySelector('pre')) {
    code.replaceWith(...code.childNodes);
    return;
  }
  const isAlone = code.parentElement?.textContent?.trim() === code.textContent?.trim();
  if (!isAlone || !code.querySelector('br, div, p') || code.querySelector('a[href], img')) return;
  const pre = code.ownerDocument.createElement('pre');
  code.replaceWith(pre);
  pre.append(code);
}

function codeText(pre: Element): string {
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node instanceof Element) {
      const isBlock = BLOCK.has(node.localName);
      if (node.localName === 'br') text += '\n';
      if (isBlock && text && !text.endsWith('\n')) text += '\n';
      node.childNodes.forEach(visit);
      if (isBlock && text && !text.endsWith('\n') && node.nextSibling) text += '\n';
    }
  };
  pre.childNodes.forEach(visit);
  return text;
}

function languageOf(pre: Element): string {
  const code = pre.querySelector('code');
  const around = [code, pre, pre.parentElement, pre.parentElement?.parentElement];
  for (const element of around) {
    if (!element || element.localName === 'body') continue;
    const isWrapper = element !== code && element !== pre;
    if (isWrapper && element.querySelectorAll('pre').length > 1) break;
    const named = element.getAttribute('data-lang') ?? element.getAttribute('data-language');
    const found = named ?? languageIn(element.getAttribute('class') ?? '');
    if (found && /^[\w+#.-]{1,40}$/.test(found) && !/^(?:plain|plaintext)$/.test(found))
      return found.toLowerCase();
  }
  return '';
}

function languageIn(classes: string): string | undefined {
  const named = /(?:^|\s)(?:language|lang|highlight-source|brush:?)[-\s]([\w+#.-]+)/i.exec(classes);
  if (named?.[1]) return named[1] === 'math' ? 'math' : named[1];
  // "sourceCode python", "highlight js", "hljs ruby": the name beside a highlighter's own.
  const beside =
    /(?:^|\s)(?:sourceCode|highlight|hljs|prettyprint|shiki)\s+([a-z][\w+#]*)\s*$/.exec(
      classes,
    )?.[1];
  return beside && !NO_LANGUAGE.test(beside) ? beside : undefined;
}
