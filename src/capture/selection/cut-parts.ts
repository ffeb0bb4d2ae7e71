import { UNSEEN } from './mark-points';
import { elementAt, isText } from './node-kinds';

/** What says of a text inside it what it is, also when it is not all there. */
const TELLING =
  'p, h1, h2, h3, h4, h5, h6, pre, code, blockquote, a, em, strong, b, i, u, s, mark, sub, sup, kbd, samp, var, cite, q, abbr, ins, del, small, bdi, bdo, ruby';
const LISTS = 'ul, ol, dl, figure, section.footnotes';
const TABLE = 'table, thead, tbody, tfoot, tr';

/** A part without any of these is words of one paragraph. */
const BLOCK =
  'p, h1, h2, h3, h4, h5, h6, pre, blockquote, ul, ol, dl, table, figure, section, article, div, hr, math[display="block"]';

interface Part {
  node: Element;
  /** The list or table in the page that the part is of, when it is of nothing else. */
  source: Element | undefined;
  /** The only row of it, when it has but one. */
  row: Element | undefined;
}

/**
 * Cuts ranges out of a prepared page, each inside what its text needs to stay what it is: half a list
 * in its list, with its numbers; half a table in its table, in its columns; quoted words in their
 * quote. Parts of the same list or table that follow each other are put together again.
 */
export function cutParts(body: Element, ranges: readonly Range[]): Element {
  const root = body.ownerDocument.createElement('div');
  let before: Part | undefined;
  for (const range of ranges) {
    const part = cutPart(range, body);
    if (before?.source && before.source === part.source) join(before, part);
    else root.append(part.node);
    before =
      before?.source && before.source === part.source ? { ...part, node: before.node } : part;
  }
  for (const unseen of root.querySelectorAll(`[${UNSEEN}]`))
    if (!unseen.closest('.footnotes')) unseen.remove();
  return root;
}

function cutPart(range: Range, body: Element): Part {
  tighten(range, body);
  const common = elementAt(range.commonAncestorContainer) ?? body;
  const renumbered = numberLists(range, body);
  const cut = range.cloneContents();
  padRow(cut, range, common);
  let content: Node = cut;
  let source: Element | undefined;
  let isInTable = common.matches(TABLE);
  for (let up: Element | null = common; up && up !== body; up = up.parentElement) {
    const isPart = (isInTable && up.matches(TABLE)) || (up === common && up.matches(LISTS));
    if (!isPart && !up.matches(TELLING)) continue;
    const shell = up.cloneNode(false);
    shell.appendChild(content);
    content = shell;
    if (isPart && !up.matches('thead, tbody, tfoot, tr')) source = up;
    else if (!isPart) source = undefined;
    if (up.localName === 'table') isInTable = false;
  }
  for (const [list, start] of renumbered)
    if (start === null) list.removeAttribute('start');
    else list.setAttribute('start', start);
  const node = body.ownerDocument.createElement('div');
  node.append(content);
  if (!node.querySelector(BLOCK)) {
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...node.childNodes);
    node.append(paragraph);
  }
  return { node, source, row: common.localName === 'tr' ? common : undefined };
}

/**
 * A range that begins at the very end of a block, or ends at the very beginning of one, as three
 * clicks make it, has nothing of that block.
 */
function tighten(range: Range, body: Element) {
  const out = (node: Node, other: Node) => {
    const up = elementAt(node);
    return up && up !== body && !up.contains(other) ? up : undefined;
  };
  for (;;) {
    const up = out(range.startContainer, range.endContainer);
    if (!up || !isBlank(range.startContainer, range.startOffset, false)) break;
    range.setStartAfter(up);
  }
  for (;;) {
    const up = out(range.endContainer, range.startContainer);
    if (!up || !isBlank(range.endContainer, range.endOffset, true)) break;
    range.setEndBefore(up);
  }
}

/** Whether the block of this place has nothing before it, or nothing after it. */
function isBlank(node: Node, offset: number, before: boolean): boolean {
  const siblings = [...(isText(node) ? (node.parentNode?.childNodes ?? []) : node.childNodes)];
  const at = isText(node) ? siblings.indexOf(node) : offset;
  const own = isText(node) ? (before ? node.data.slice(0, offset) : node.data.slice(offset)) : '';
  const others = before ? siblings.slice(0, at) : siblings.slice(isText(node) ? at + 1 : at);
  return !own.trim() && others.every((other) => isText(other) && !other.data.trim());
}

/** A list that begins in its middle goes on counting. Gives what was there, to be put back. */
function numberLists(range: Range, body: Element): [Element, string | null][] {
  const changed: [Element, string | null][] = [];
  const { startContainer: start, startOffset } = range;
  const first = start.childNodes[startOffset] ?? start;
  let inside: Node = first;
  for (let up = first.parentElement; up && up !== body; inside = up, up = up.parentElement) {
    if (up.localName !== 'ol' || up.hasAttribute('reversed')) continue;
    const was = up.getAttribute('start');
    const before = [...up.children].filter(
      (item) =>
        item.localName === 'li' &&
        item.compareDocumentPosition(inside) & Node.DOCUMENT_POSITION_FOLLOWING &&
        !item.contains(inside),
    ).length;
    if (!before) continue;
    changed.push([up, was]);
    up.setAttribute('start', String(Number(was ?? 1) + before));
  }
  return changed;
}

/** The cells that stand before the first one cut become empty ones, so that columns stay columns. */
function padRow(cut: DocumentFragment, range: Range, common: Element) {
  const cell = elementAt(range.startContainer)?.closest('td, th');
  const row = cell?.parentElement;
  if (!cell || !row || row.contains(common)) return;
  const first = cut.querySelector('tr');
  for (let before = cell.previousElementSibling; before; before = before.previousElementSibling)
    for (let span = Number(before.getAttribute('colspan') ?? 1); span > 0; span--)
      first?.prepend(first.ownerDocument.createElement('td'));
}

/** Puts the second part into the list or table of the first. */
function join(one: Part, other: Part) {
  const list = one.node.firstElementChild;
  const more = other.node.firstElementChild;
  if (!list || !more) return;
  const isTable = list.localName === 'table';
  const place = (isTable && [...list.querySelectorAll('tbody, thead, tfoot')].at(-1)) || list;
  if (!isTable) return place.append(...more.childNodes);
  const rows = [...more.querySelectorAll('tr')];
  const last = [...list.querySelectorAll('tr')].at(-1);
  if (one.row && one.row === other.row) last?.append(...(rows.shift()?.childNodes ?? []));
  place.append(...rows);
}
