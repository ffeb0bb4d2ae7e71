import { countCjk } from '../letters';
import { type Block, blocksOf } from './blocks';
import { isFurnitureName } from './furniture-words';
import { isHidden } from './reveal-hidden';

/** The parts of a page that are not what it is about. */
const ASIDE =
  'nav, footer, aside, form, button, [role="navigation"], [role="contentinfo"], [role="complementary"], [role="banner"], [role="search"]';
const ASIDE_CLASS =
  /(?:^|[\s_-])(?:footer|sidebar|side-?bar|navbar|navigation|menu|masthead|comments?|replies|disqus|banner|site-header|page-header|cookies?|modal|popup)(?=$|[\s_-])/i;
/** Where one child has this share of the prose, the others are around it, not part of it. */
const NEARLY_ALL = 0.85;
/** A part with more of the page's text than this is no aside, whatever its class says. */
const MOST = 0.4;

/** How much a block says: its letters, a Chinese character for three, if it is no link or label. */
export function proseOf(block: Block): number {
  if (block.links > 0.5 || /^h[1-6]$/.test(block.name)) return 0;
  const said = block.text.length + 2 * countCjk(block.text);
  return said < 60 ? 0 : said;
}

/** True for parts that are about the site. `most` letters are more than an aside could have. */
export function isAside(element: Element, most: number): boolean {
  if (element.matches(ASIDE) || isHidden(element)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length < 2 || !(ASIDE_CLASS.test(names) || isFurnitureName(names))) return false;
  return (element.textContent?.length ?? 0) < most;
}

/** Our own reading of a page: where its prose is. */
export interface Reading {
  /** The smallest element that holds nearly all of it. */
  root: Element;
  prose: number;
  /** What is left of the page without asides, and how much each says. */
  blocks: Map<Block, number>;
}

/** Reads a page by its prose alone, whatever its markup calls things but asides. */
export function ownReading(body: Element): Reading {
  const blocks = new Map<Block, number>();
  const most = (body.textContent?.length ?? 0) * MOST;
  const known = new Map<Element, boolean>([[body, false]]);
  const inAside = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const above = element.parentElement;
    const is = isAside(element, most) || (above !== null && inAside(above));
    known.set(element, is);
    return is;
  };
  for (const block of blocksOf(body)) {
    const said = proseOf(block);
    const at = block.element ?? block.nodes[0]?.parentElement;
    if (said && at && !inAside(at)) blocks.set(block, said);
  }
  const prose = [...blocks.values()].reduce((sum, said) => sum + said, 0);
  let root = body;
  for (;;) {
    const shares = new Map<Element, number>();
    for (const [block, said] of blocks) {
      const child = childOf(root, block);
      if (child) shares.set(child, (shares.get(child) ?? 0) + said);
    }
    const [best, share] = [...shares].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    if (
      !best ||
      !share ||
      share < prose * NEARLY_ALL ||
      /^(?:p|li|pre|blockquote|td)$/.test(best.localName)
    )
      break;
    root = best;
  }
  return { root, prose, blocks };
}

function childOf(root: Element, block: Block): Element | undefined {
  let up = block.element ?? block.nodes[0]?.parentElement ?? null;
  while (up && up.parentElement !== root) up = up.parentElement;
  return up ?? undefined;
}
