import { countCjk, lettersOf } from '../letters';
import { type Block, blocksOf } from './blocks';
import {
  isAsking,
  isClosing,
  isControl,
  isFurnitureName,
  isRelated,
  PROMPT,
} from './furniture-words';
import { isMetaLine } from './meta-line';
import { isSectionHeading } from './rescue';

/** What the page says of the article: a line that only repeats it is furniture. */
export interface Known {
  title: string;
  /** Authors, site and sections. */
  names: readonly string[];
}

/** A paragraph, not a label; Chinese says in a third of the characters what English says. */
const PROSE = { latin: 80, cjk: 28 };
/** A sentence, however short. */
const LEAST_WORDS = 30;
/** A box of furniture has no larger share of the article than this. */
const BOX_SHARE = 0.3;

/**
 * Takes out of an article what a site prints into it: bars, boxes, related links, bylines and dates
 * that the metadata has, prompts, closing lines on rights. `root` is changed.
 */
export function trimArticle(root: Element, known: Known) {
  dropBoxes(root);
  const blocks = blocksOf(root);
  const prose = blocks.map(isProse);
  const first = prose.indexOf(true);
  const last = prose.lastIndexOf(true);
  if (first < 0) return;
  const dropped = new Set<Block>();
  let isSection = false;
  for (const [index, block] of blocks.entries()) {
    if (/^h[1-6]$/.test(block.name) && block.element) isSection = isSectionHeading(block.element);
    if (block.isWhole || dropped.has(block)) continue;
    const isLead = index < first;
    const isTail = index > last;
    if (isRelated(block.text)) {
      const others = linksAfter(blocks, index);
      if (others.length || isTail) for (const other of [block, ...others]) dropped.add(other);
    } else if (isTail && block.links > 0.8 && (isSection || isTitled(block, blocks[index + 1])))
      continue;
    else if (isFurniture(block, isLead, isTail, index, last, known)) dropped.add(block);
  }
  dropHeadings(blocks, dropped);
  for (const block of dropped) for (const node of block.nodes) removeWithShell(node, root);
}

function isProse(block: Block): boolean {
  if (block.isWhole) return block.name === 'pre' || block.name === 'table';
  if (/^h[1-6]$/.test(block.name) || block.links > 0.5) return false;
  const cjk = countCjk(block.text);
  if (cjk > block.text.length / 4) return cjk >= PROSE.cjk;
  return block.text.length >= PROSE.latin && !isAsking(block.text) && !isClosing(block.text);
}

function isFurniture(
  block: Block,
  isLead: boolean,
  isTail: boolean,
  index: number,
  last: number,
  known: Known,
): boolean {
  const { text, links, name } = block;
  const isHeading = /^h[1-6]$/.test(name);
  if (isControl(text) && !(isHeading && !isTail && !isLead) && name !== 'li' && name !== 'dt')
    return true;
  if (text.length < 250 && isAsking(text) && (links > 0 || text.length < 120)) return true;
  if (links > 0.3 && text.length < 200 && PROMPT.test(text) && name !== 'li') return true;
  if (links > 0.9 && name !== 'li' && isShouting(text)) return true;
  if (isLead) return isLeadFurniture(block, known);
  // The last paragraph may itself be a closing line that was long enough to look like prose.
  if (index >= last && text.length < 400 && isClosing(text)) return true;
  if (!isTail) return false;
  if (isMetaLine(text, known.names)) return true;
  return links > 0.8 && !isHeading && name !== 'dd';
}

function isLeadFurniture({ text, links, name, element }: Block, known: Known): boolean {
  if (isMetaLine(text, known.names)) return true;
  if (known.names.some((one) => one.toLowerCase() === text.toLowerCase())) return true;
  if (lettersOf(text) === lettersOf(known.title)) return true;
  const isHeading = /^h[1-6]$/.test(name);
  // A way through the site ("Home › News"), or the section's name as a link.
  if (links > 0.8 && !isHeading && text.length < 60) return true;
  const isPath = /[›»>/|]/.test(text) && links > 0.3 && text.length < 120;
  return isPath && (element?.localName !== 'p' || /^(?:home|start|首页|主页)\b/i.test(text));
}

/** A link over words on what it leads to, in a list of such. */
function isTitled(link: Block, next: Block | undefined): boolean {
  const parent = (block: Block) => (block.element ?? block.nodes[0])?.parentElement;
  if (!next || next.links > 0.5 || next.text.length < LEAST_WORDS) return false;
  return link.name !== 'li' && parent(link) === parent(next);
}

function isShouting(text: string): boolean {
  const letters = text.replace(/[\s\d!-/:-@[-`{-¿‘-”]+/g, '');
  return (
    letters.length > 14 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

/** The blocks behind a "related" line that are links and nothing else. */
function linksAfter(blocks: readonly Block[], index: number): Block[] {
  const others: Block[] = [];
  for (const block of blocks.slice(index + 1)) {
    const isCard = block.links > 0.75 || (others.length > 0 && isSmallBetween(block));
    if (!isCard || (block.isWhole && block.text)) break;
    others.push(block);
  }
  while (others.length && (others.at(-1)?.links ?? 0) <= 0.75) others.pop();
  return others;
}

const isSmallBetween = (block: Block) => block.text.length < 40 && !/[.!?。！？]$/.test(block.text);

/** Headings at the end that have lost everything under them. */
function dropHeadings(blocks: readonly Block[], dropped: Set<Block>) {
  let hasContent = false;
  let hadContent = false;
  for (const block of blocks.toReversed()) {
    const isHeading = /^h[1-6]$/.test(block.name);
    if (!isHeading) {
      if (dropped.has(block)) hadContent = true;
      else hasContent = true;
      continue;
    }
    if (!hasContent && hadContent && block.links < 0.5) dropped.add(block);
    hadContent = false;
    hasContent = !dropped.has(block) || hasContent;
  }
}

/** Boxes that their class names as furniture, where they hold little text or mostly links. */
function dropBoxes(root: Element) {
  const total = root.textContent?.length ?? 0;
  const boxes: Element[] = [];
  let sum = 0;
  for (const box of root.querySelectorAll(BOXES)) {
    if (boxes.at(-1)?.contains(box)) continue;
    const names = `${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`;
    if (names.length < 2 && box.localName !== 'nav') continue;
    if (box.localName !== 'nav' && !isFurnitureName(names)) continue;
    if (box.querySelector('.footnotes, pre, .footnote-ref, math, h1')) continue;
    const length = box.textContent?.length ?? 0;
    const paragraphs = box.querySelectorAll('p').length;
    if (length >= total * BOX_SHARE || (paragraphs > 3 && length > 300)) continue;
    boxes.push(box);
    sum += length;
  }
  // On a page of comments or cards they are what it is about.
  if (sum < total / 2) for (const box of boxes) box.remove();
}

const BOXES =
  ':is(div, section, aside, ul, ol, p, span, footer, header, form):is([class], [id]), nav';

/** Removes a node and the elements around it that held nothing else. */
function removeWithShell(node: ChildNode, root: Element) {
  let shell: Element | null = node.parentElement;
  node.remove();
  while (shell && shell !== root && isEmpty(shell)) {
    const above: Element | null = shell.parentElement;
    shell.remove();
    shell = above;
  }
}

const isEmpty = (element: Element) =>
  !element.textContent?.trim() && !element.querySelector('img, math, pre, hr, table');
