/** Attributes that mean something without the page's styles and scripts. */
const MEANING = new Set(
  'href src alt title width height lang dir colspan rowspan headers scope span start reversed type value cite datetime open checked disabled'.split(
    ' ',
  ),
);
const CLASSES = /(?:^|\s)(?:language-|footnotes?|callout)/;
const BLOCK =
  'address, article, aside, blockquote, dd, details, div, dl, dt, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, math[display="block"], nav, ol, p, pre, section, table, ul';
const WRAPPER =
  'div, section, article, main, header, footer, aside, center, form, fieldset, address, span, font';
const CONTENT = 'img, math, hr, td, pre, input';

/**
 * Leaves of an article's markup what says something: attributes of the page's styles and scripts,
 * wrappers around nothing but blocks, spans without a meaning and empty paragraphs go; text that
 * stands loose beside blocks, or is divided by `<br><br>`, becomes paragraphs.
 */
export function tidyArticle(root: Element) {
  const named = new Set(
    [...root.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1)),
  );
  for (const element of root.querySelectorAll(':not(math, math *)')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      const isKept =
        MEANING.has(name) ||
        (name === 'align' && /^t[dh]$/.test(element.localName)) ||
        (name === 'id' && named.has(value)) ||
        (name === 'class' && CLASSES.test(value));
      if (!isKept) element.removeAttribute(name);
    }
  }
  lowerTitles(root);
  // A list of definitions of nothing is how wikis indent.
  for (const list of root.querySelectorAll('dl:not(:has(> dt, > div))')) {
    for (const part of list.querySelectorAll(':scope > dd')) part.replaceWith(inDivision(part));
    list.replaceWith(...list.childNodes);
  }
  paragraphs(root);
  for (const element of [...root.querySelectorAll(WRAPPER)].reverse())
    if (!element.attributes.length && isIdle(element)) element.replaceWith(...element.childNodes);
  for (const element of [
    ...root.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, a, strong, em'),
  ].reverse())
    if (!element.id && !element.textContent?.trim() && !element.querySelector(CONTENT))
      element.remove();
}

function inDivision(part: Element): Element {
  const division = part.ownerDocument.createElement(part.querySelector(BLOCK) ? 'div' : 'p');
  division.append(...part.childNodes);
  return division;
}

/** The title, which stands outside the article, is the only first heading. */
function lowerTitles(root: Element) {
  for (const heading of root.querySelectorAll('h1')) {
    const lower = root.ownerDocument.createElement('h2');
    if (heading.id) lower.id = heading.id;
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

/** True for wrappers that can go without anything running together. */
function isIdle(element: Element): boolean {
  if (/^(?:span|font)$/.test(element.localName)) return true;
  const isAlone = [...element.children].every((child) => child.matches(BLOCK));
  return element.children.length > 0 && isAlone && !hasLooseText(element);
}

const hasLooseText = (element: Element) =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  );

/** Makes paragraphs of loose text beside blocks and of what two breaks divide. */
function paragraphs(root: Element) {
  const parents = new Set<Element>();
  for (const block of root.querySelectorAll(BLOCK))
    if (block.parentElement) parents.add(block.parentElement);
  for (const br of root.querySelectorAll('br + br'))
    if (br.parentElement) parents.add(br.parentElement);
  parents.add(root);
  for (const parent of parents) {
    if (
      !parent.matches(
        'div, section, article, main, blockquote, p, td, aside, header, footer, center, form',
      )
    )
      continue;
    const runs = runsOf(parent);
    if (runs.length < 2 && parent.matches('p, td')) continue;
    for (const run of runs) wrap(run, parent);
    if (parent.localName === 'p' && parent.querySelector('p'))
      parent.replaceWith(...parent.childNodes);
  }
}

/** Inline content between blocks and between double breaks; the breaks themselves are dropped. */
function runsOf(parent: Element): ChildNode[][] {
  const runs: ChildNode[][] = [];
  let run: ChildNode[] = [];
  const close = () => {
    if (run.some((node) => !isBlank(node))) runs.push(run);
    run = [];
  };
  for (const node of [...parent.childNodes]) {
    if (node instanceof Element && (node.matches(BLOCK) || node.querySelector(BLOCK))) close();
    else if (isBreak(node) && isBreak(nextSaid(node))) {
      close();
      node.remove();
    } else if (isBreak(node) && !run.some((one) => !isBlank(one))) node.remove();
    else run.push(node);
  }
  close();
  return runs;
}

const isBreak = (node: ChildNode | null) => node instanceof Element && node.localName === 'br';
const isBlank = (node: ChildNode) => node.nodeType === Node.TEXT_NODE && !node.nodeValue?.trim();

function nextSaid(node: ChildNode): ChildNode | null {
  let next = node.nextSibling;
  while (next && isBlank(next)) next = next.nextSibling;
  return next;
}

function wrap(run: readonly ChildNode[], parent: Element) {
  const [first] = run;
  if (!first || !parent.contains(first)) return;
  const paragraph = parent.ownerDocument.createElement('p');
  first.before(paragraph);
  paragraph.append(...run);
  trimEdges(paragraph);
}

/** Breaks and white space at the edges of a paragraph stand for what divided it. */
function trimEdges(paragraph: Element) {
  for (const edge of ['firstChild', 'lastChild'] as const)
    for (
      let node = paragraph[edge];
      node && (isBreak(node) || isBlank(node));
      node = paragraph[edge]
    )
      node.remove();
  const { firstChild, lastChild } = paragraph;
  if (firstChild?.nodeType === Node.TEXT_NODE)
    firstChild.nodeValue = firstChild.nodeValue?.trimStart() ?? '';
  if (lastChild?.nodeType === Node.TEXT_NODE)
    lastChild.nodeValue = lastChild.nodeValue?.trimEnd() ?? '';
}
