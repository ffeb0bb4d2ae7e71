/** A run of text between two block boundaries: a paragraph, a heading, an item, or loose text. */
export interface Block {
  /** The element whose whole content it is, or the loose nodes. */
  nodes: ChildNode[];
  element: Element | undefined;
  /** Lower-case tag name of the element, '' for loose text. */
  name: string;
  text: string;
  /** Share of the text inside links, 0 to 1. */
  links: number;
  /** Kept whole, whatever its words: code, tables, formulas, figures, notes, callouts. */
  isWhole: boolean;
}

const NAMES = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const BLOCKS = [...NAMES].join();
const WHOLE = /^(?:pre|table|figure|hr)$/;

function isWhole(element: Element): boolean {
  // A table that lays out a page: its cells hold paragraphs or tables, and none is a heading.
  if (element.localName === 'table' && !element.querySelector('th, caption'))
    return !element.querySelector('table, p, h1, h2, h3, ul, br + br');
  return WHOLE.test(element.localName) || element.matches('.footnotes, .callout, math');
}

/** All blocks under `root` with text, in the order of the text. Linear in the size of the tree. */
export function blocksOf(root: Element): Block[] {
  const holders = new Set<Element>();
  for (const element of root.querySelectorAll(BLOCKS))
    for (let up = element.parentElement; up && !holders.has(up); up = up.parentElement) {
      holders.add(up);
      if (up === root) break;
    }
  const blocks: Block[] = [];
  gather(root, blocks, holders, !!root.closest('a'));
  return blocks;
}

function gather(parent: Element, blocks: Block[], holders: ReadonlySet<Element>, isLink: boolean) {
  let loose: ChildNode[] = [];
  const close = () => {
    if (loose.length) push(blocks, loose, undefined, isLink);
    loose = [];
  };
  for (const child of parent.childNodes) {
    if (!(child instanceof Element) || !(holders.has(child) || NAMES.has(child.localName))) {
      loose.push(child);
      continue;
    }
    close();
    if (!holders.has(child) || isWhole(child)) push(blocks, [child], child, isLink);
    else gather(child, blocks, holders, isLink || child.localName === 'a');
  }
  close();
}

function push(blocks: Block[], nodes: ChildNode[], element: Element | undefined, isLink: boolean) {
  const text = nodes
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const whole = element ? isWhole(element) : false;
  if (!text && !whole) return;
  blocks.push({
    nodes: [...nodes],
    element,
    name: element?.localName ?? '',
    text,
    links: isLink ? 1 : linkShare(nodes, text.length),
    isWhole: whole,
  });
}

function linkShare(nodes: readonly ChildNode[], length: number): number {
  let linked = 0;
  for (const node of nodes) {
    if (!(node instanceof Element)) continue;
    const links = node.localName === 'a' ? [node] : node.querySelectorAll('a[href]');
    // Links inside the page (notes, contents, headings) lead nowhere else.
    for (const link of links)
      if (!link.getAttribute('href')?.startsWith('#'))
        linked += link.textContent?.trim().length ?? 0;
  }
  return length ? Math.min(1, linked / length) : 0;
}
